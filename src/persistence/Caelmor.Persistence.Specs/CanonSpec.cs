using System.Reflection;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Specs.Circumstances;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Specs;

/// <summary>The canon of cross-system persistence: what orchestrators are certified by.</summary>
public static class CanonSpec
{
    /// <summary>The word by which it is asked for.</summary>
    public const string Id = "canon";

    private static readonly Assembly Own = typeof(CanonSpec).Assembly;

    /// <summary>Its features and its register, as they travel with this assembly.</summary>
    public static SpecFiles Files => CanonFiles.Embedded;

    /// <summary>Its rules.</summary>
    public static Register Register => Files.Register;

    /// <summary>Its features.</summary>
    public static IReadOnlyList<FeatureSource> Features => Files.Features;

    /// <summary>Its step definitions.</summary>
    public static BindingSet Steps => BindingSet.From(Own);

    /// <summary>Draws the circumstances in which its scenarios are tried besides.</summary>
    public static ICircumstances Circumstances { get; } = new CanonCircumstances();

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite Suite() => Suite(Features);

    /// <summary>The same step definitions and rules, with other features.</summary>
    public static Suite Suite(IEnumerable<FeatureSource> features) =>
        new(features, Steps, Register, Circumstances);

    /// <summary>The spec, for whoever has somebody to try by it.</summary>
    /// <param name="orchestrators">Who is tried.</param>
    public static Spec Of(ISubjectKind orchestrators) => new()
    {
        Id = Id,
        About = "cross-system save and restore, as the stages ask for it: orchestrators",
        Preface = "How the state of Caelmor’s five systems is saved as one and restored as one, "
            + "what is forbidden, and who obeys.",
        Limits =
        [
            "It is about what an orchestrator did to the observed server, through its ports, in "
                + "these examples. What it does elsewhere, nobody saw.",
            "Storage formats, databases, files and disks are outside the canon: whether a "
                + "committed truth survives a power cut, no example asks.",
        ],
        Files = Files,
        Steps = Own,
        Circumstances = Circumstances,
        Subjects = orchestrators,
    };
}
