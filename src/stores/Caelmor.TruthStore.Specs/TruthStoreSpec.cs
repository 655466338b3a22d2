using System.Reflection;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Specs;
using Caelmor.TruthStore.Specs.Circumstances;

namespace Caelmor.TruthStore.Specs;

/// <summary>The rules of what lies below the orchestrator: what truth stores are certified
/// by.</summary>
public static class TruthStoreSpec
{
    /// <summary>The word by which it is asked for.</summary>
    public const string Id = "truth-store";

    private static readonly Assembly Own = typeof(TruthStoreSpec).Assembly;

    /// <summary>Its features and its register, as they travel with this assembly. Its rules stand
    /// under the canon's.</summary>
    public static SpecFiles Files { get; } =
        SpecFiles.Embedded(Own, $"features/{Id}", CanonSpec.Files);

    /// <summary>Its rules.</summary>
    public static Register Register => Files.Register;

    /// <summary>Its step definitions.</summary>
    public static BindingSet Steps => BindingSet.From(Own);

    /// <summary>In which circumstances its scenarios are tried.</summary>
    public static ICircumstances Circumstances { get; } = new StoreCircumstances();

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite Suite() => new(Files.Features, Steps, Register, Circumstances);

    /// <summary>The spec, for whoever has somebody to try by it.</summary>
    /// <param name="stores">Who is tried.</param>
    public static Spec Of(ISubjectKind stores) => new()
    {
        Id = Id,
        About = "what a save is kept in, through crashes and alterations: truth stores",
        Preface = "What a truth store owes to the server above it, so that what was saved is "
            + "there, whole and unaltered, whoever was killed in the meantime.",
        Limits =
        [
            "Processes are killed in these examples, and files altered. The power is not cut: "
                + "whether a disk keeps what it reported as written, no example asks.",
            "A store judges nothing of the canon, and a certificate of a store says nothing about "
                + "the orchestrator above it.",
        ],
        Files = Files,
        Steps = Own,
        Circumstances = Circumstances,
        Subjects = stores,
        MutantsMeetTheirRuleAlone = true,

        // Disks and processes are slow.
        TimeLimit = TimeSpan.FromMinutes(2),
        TimeLimitOfMutants = TimeSpan.FromMinutes(2),
        TemporaryBytes = 16 * 1024 * 1024,
    };
}
