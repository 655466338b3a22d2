using System.Reflection;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Specs.Circumstances;

namespace Caelmor.WorldGrid.Specs;

/// <summary>The rules of what keeps a tiled world: what world grids are certified by.</summary>
public static class WorldGridSpec
{
    /// <summary>The word by which it is asked for.</summary>
    public const string Id = "world-grid";

    private static readonly Assembly Own = typeof(WorldGridSpec).Assembly;

    /// <summary>Its features and its register, as they travel with this assembly. Two of its rules
    /// stand under those of truth stores.</summary>
    public static SpecFiles Files { get; } =
        SpecFiles.Embedded(Own, $"features/{Id}", TruthStoreSpec.Files);

    /// <summary>Its rules.</summary>
    public static Register Register => Files.Register;

    /// <summary>Its step definitions.</summary>
    public static BindingSet Steps => BindingSet.From(Own);

    /// <summary>In which circumstances its scenarios are tried.</summary>
    public static ICircumstances Circumstances { get; } = new GridCircumstances();

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite Suite() => new(Files.Features, Steps, Register, Circumstances);

    /// <summary>The spec, for whoever has somebody to try by it.</summary>
    /// <param name="grids">Who is tried.</param>
    public static Spec Of(ISubjectKind grids) => new()
    {
        Id = Id,
        About = "how a tiled world is kept, as seed and changes, through damage: world grids",
        Preface = "What a world grid owes to the server that plays on it and to its operators: "
            + "terrain that the seed makes again, changes that are there, and never a wrong tile "
            + "unsaid.",
        Limits =
        [
            "The place that a grid lives in is the suite's own: processes are killed, the power "
                + "fails and pieces are damaged there. What a real disk does, no example asks.",
            "How fast a grid is, and how much of the world fits into memory, no example asks.",
        ],
        Files = Files,
        Steps = Own,
        Circumstances = Circumstances,
        Subjects = grids,
        MutantsMeetTheirRuleAlone = true,
        TimeLimit = TimeSpan.FromSeconds(60),
        TimeLimitOfMutants = TimeSpan.FromSeconds(60),
    };
}
