using System.Collections.Immutable;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Checking;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Certification;

/// <summary>
/// What somebody is certified with: features, step definitions and the register of their rules.
/// </summary>
public sealed class Suite
{
    /// <summary>Puts a suite together and checks it.</summary>
    /// <param name="sources">The feature files.</param>
    /// <param name="bindings">The step definitions.</param>
    /// <param name="register">The rules that they show.</param>
    public Suite(IEnumerable<FeatureSource> sources, BindingSet bindings, Register register)
    {
        Sources = [.. sources];
        Register = register;
        Features = RuleTags.Apply(FeatureSet.Parse(Sources), register);
        Bindings = bindings;
        Folder = register.Path[..Math.Max(0, register.Path.LastIndexOf('/'))];
        Problems =
        [
            .. Strictness.Check(Features, bindings, [.. Twins]),
            .. RuleTags.Check(Features, Register),
            .. ScenarioShape.Check(Features),
        ];
    }

    private Suite(Suite other)
    {
        (Folder, Sources, Features) = (other.Folder, other.Sources, other.Features);
        (Bindings, Register, Problems) = (other.Bindings, other.Register, other.Problems);
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

    /// <summary>
    /// Everything that is run: the scenarios as written, then their control twins.
    /// </summary>
    public IEnumerable<Scenario> Trials => Features.Scenarios.Concat(Twins);

    private IEnumerable<Scenario> Twins =>
        Features.Scenarios.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);

    /// <summary>The same suite, whose features come from another folder.</summary>
    /// <param name="folder">What the paths of its feature files begin with.</param>
    public Suite In(string folder) => new(this) { Folder = folder };

    /// <summary>The scenarios that show a rule.</summary>
    public IEnumerable<Scenario> ScenariosOf(Rule rule) =>
        Features.Scenarios.Where(scenario => scenario.Shows.Contains(rule.Id));
}
