using System.Collections.Immutable;
using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Checking;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>
/// What implementations are certified with: features, step definitions and the register.
/// </summary>
public sealed class Suite
{
    private const string BuiltInFolder = "features";
    private const string OtherSuite = "truth-store/";

    /// <summary>Puts a suite together and checks it.</summary>
    /// <param name="sources">The feature files.</param>
    /// <param name="bindings">The step definitions.</param>
    public Suite(IEnumerable<FeatureSource> sources, BindingSet bindings)
        : this(sources, bindings, CanonRegister.Load())
    {
    }

    /// <summary>Puts a suite together that certifies something else, and checks it.</summary>
    /// <param name="sources">The feature files.</param>
    /// <param name="bindings">The step definitions.</param>
    /// <param name="register">The rules that they show.</param>
    public Suite(
        IEnumerable<FeatureSource> sources, BindingSet bindings, CanonRegister register)
    {
        Sources = [.. sources];
        Features = FeatureSet.Parse(Sources);
        Bindings = bindings;
        Register = register;
        Problems =
        [
            .. Strictness.Check(Features, bindings, [.. Twins]),
            .. RuleTags.Check(Features, Register),
            .. ScenarioShape.Check(Features),
        ];
    }

    /// <summary>The folder that the paths of the feature files begin with.</summary>
    public string Folder { get; init; } = BuiltInFolder;

    /// <summary>The feature files, as text.</summary>
    public ImmutableArray<FeatureSource> Sources { get; }

    /// <summary>The features.</summary>
    public FeatureSet Features { get; }

    /// <summary>The step definitions.</summary>
    public BindingSet Bindings { get; }

    /// <summary>The rules: those of the canon, or of what the suite certifies else.</summary>
    public CanonRegister Register { get; }

    /// <summary>
    /// All that keeps the suite from being trustworthy. With one problem it judges nobody.
    /// </summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>
    /// Everything that is run: the scenarios as written, then their control twins.
    /// </summary>
    public IEnumerable<Scenario> Trials => Features.Scenarios.Concat(Twins);

    private IEnumerable<Scenario> Twins =>
        Features.Scenarios.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite BuiltIn() => new(BuiltInFeatures(), BuiltInBindings());

    /// <summary>The features that travel with this assembly.</summary>
    public static IReadOnlyList<FeatureSource> BuiltInFeatures() =>
        Rooted(FeatureSource.FromResources(typeof(Suite).Assembly, BuiltInFolder + "/"));

    /// <summary>The step definitions of this assembly.</summary>
    public static BindingSet BuiltInBindings() => BindingSet.From(typeof(Suite).Assembly);

    /// <summary>Whether a file below the folder of all features is one of the canon's.</summary>
    public static bool IsOfTheCanon(FeatureSource source) =>
        !source.Path.StartsWith(OtherSuite, StringComparison.Ordinal);

    /// <summary>The scenarios that show a rule.</summary>
    public IEnumerable<Scenario> ScenariosOf(CanonRule rule) =>
        Features.Scenarios.Where(scenario => RuleTags.Of(scenario).Contains(rule.Id.Text));

    // A place in a message is a path from the project's root, wherever the file was read from.
    private static List<FeatureSource> Rooted(IEnumerable<FeatureSource> sources) =>
        [.. sources.Select(source => source with { Path = $"{BuiltInFolder}/{source.Path}" })];
}
