using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>The features and the register of the canon, as they travel with this assembly.</summary>
internal static class CanonFiles
{
    public static SpecFiles Embedded { get; } =
        SpecFiles.Embedded(typeof(CanonFiles).Assembly, "features/canon");

    public static Register Register => Embedded.Register;
}
