using System.Collections.Immutable;
using System.Reflection;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Specs;

/// <summary>The files of a spec: its features, and its register.</summary>
/// <param name="Folder">Where they lie in the project, such as <c>features/canon</c>.</param>
/// <param name="Features">The feature files, by paths from the project's root.</param>
/// <param name="Register">The rules.</param>
public sealed record SpecFiles(
    string Folder, ImmutableArray<FeatureSource> Features, Register Register)
{
    /// <summary>The name of the file that a register lies in.</summary>
    public const string RegisterName = "rules.json";

    /// <summary>The files that an assembly carries.</summary>
    /// <param name="assembly">Its resources have the files' paths for names.</param>
    /// <param name="folder">Such as <c>features/canon</c>.</param>
    /// <param name="above">The registers of other specs, under whose rules its own may
    /// stand.</param>
    /// <exception cref="InvalidDataException">The register can't be read.</exception>
    /// <exception cref="FileNotFoundException">There are no such files.</exception>
    public static SpecFiles Embedded(
        Assembly assembly, string folder, params IReadOnlyList<Register> above)
    {
        var path = $"{folder}/{RegisterName}";
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException(
                $"Found no resource '{path}' in {assembly.GetName().Name}. Embed the register with "
                + "that logical name.");
        using var reader = new StreamReader(stream);
        return new(
            folder,
            [
                .. FeatureSource.FromResources(assembly, folder + "/")
                    .Select(source => source with { Path = $"{folder}/{source.Path}" }),
            ],
            Register.Parse(reader.ReadToEnd(), path, above));
    }
}
