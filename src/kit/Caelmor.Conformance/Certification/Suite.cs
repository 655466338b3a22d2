using System.Collections.Concurrent;
using System.Collections.Immutable;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Checking;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Certification;

/// <summary>
/// What somebody is certified with: features, step definitions and the register of their rules.
/// </summary>
public sealed class Suite
{
    private readonly ConcurrentDictionary<int, ImmutableArray<Variation>> _variations = [];
    private ICircumstances? _circumstances;

    /// <summary>Puts a suite together and checks it.</summary>
    /// <param name="sources">The feature files.</param>
    /// <param name="bindings">The step definitions.</param>
    /// <param name="register">The rules that they show.</param>
    /// <param name="circumstances">Draws the circumstances of further trials; null for
    /// none.</param>
    public Suite(
        IEnumerable<FeatureSource> sources,
        BindingSet bindings,
        Register register,
        ICircumstances? circumstances = null)
    {
        _circumstances = circumstances;
        Sources = [.. sources];
        Register = register;
        Features = RuleTags.Apply(FeatureSet.Parse(Sources), register);
        Bindings = bindings;
        Folder = register.Path[..Math.Max(0, register.Path.LastIndexOf('/'))];
        Problems =
        [
            .. Strictness.Check(
                Features,
                bindings,
                [.. Twins, .. Variations(seed: 0).Select(one => one.Scenario)]),
            .. RuleTags.Check(Features, Register),
            .. ScenarioShape.Check(Features),
        ];
    }

    private Suite(Suite other)
    {
        (Folder, Sources, Features) = (other.Folder, other.Sources, other.Features);
        (Bindings, Register, Problems) = (other.Bindings, other.Register, other.Problems);
        _circumstances = other._circumstances;
    }

    /// <summary>The folder that the paths of the feature files begin with.</summary>
    public string Folder { get; private init; }

    /// <summary>The feature files, as text.</summary>
    public ImmutableArray<FeatureSource> Sources { get; }

    /// <summary>The features.</summary>
    public FeatureSet Features { get; }

    /// <summary>The step definitions.</summary>
    public BindingSet Bindings { get; }

    /// <summary>The rules.</summary>
    public Register Register { get; }

    /// <summary>
    /// All that keeps the suite from being trustworthy. With one problem it judges nobody.
    /// </summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>The scenarios as written, then their control twins.</summary>
    public IEnumerable<Scenario> Written => Features.Scenarios.Concat(Twins);

    /// <summary>Everything that is run: what is written, then the same in other
    /// circumstances.</summary>
    /// <param name="seed">What the circumstances are drawn from.</param>
    public IEnumerable<Scenario> Trials(int seed) =>
        Written.Concat(Variations(seed).Select(one => one.Scenario));

    /// <summary>What is written once more, in the circumstances that a seed gives.</summary>
    public ImmutableArray<Variation> Variations(int seed) =>
        _variations.GetOrAdd(seed, _ => [.. Draw(seed)]);

    /// <summary>Those of some scenarios alone, and of their twins.</summary>
    public IEnumerable<Variation> VariationsOf(IEnumerable<Scenario> scenarios, int seed)
    {
        var places = scenarios.Select(scenario => scenario.Location).ToHashSet();
        return Variations(seed).Where(one => places.Contains(one.Scenario.Location));
    }

    /// <summary>The same, drawn anew.</summary>
    public IEnumerable<Variation> Draw(int seed) => _circumstances is null
        ? []
        : Written.SelectMany(one => Variation.Of(_circumstances, one, seed));

    private IEnumerable<Scenario> Twins =>
        Features.Scenarios.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);

    /// <summary>The same suite, whose features come from another folder.</summary>
    /// <param name="folder">What the paths of its feature files begin with.</param>
    public Suite In(string folder) => new(this) { Folder = folder };

    /// <summary>The same suite, whose scenarios are tried in other circumstances.</summary>
    /// <param name="circumstances">Draws them; null for none.</param>
    public Suite Under(ICircumstances? circumstances) =>
        new(this) { _circumstances = circumstances };

    /// <summary>The scenarios that show a rule.</summary>
    public IEnumerable<Scenario> ScenariosOf(Rule rule) =>
        Features.Scenarios.Where(scenario => scenario.Shows.Contains(rule.Id));
}
