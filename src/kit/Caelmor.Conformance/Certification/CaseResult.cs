using System.Collections.Immutable;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Certification;

/// <summary>A scenario and its control twin, both tried.</summary>
/// <param name="AsWritten">The scenario as it is written.</param>
/// <param name="Twin">The same without its defect; null for a scenario that has none.</param>
/// <param name="Varied">Both once more, in other circumstances; empty if they have none.</param>
public sealed record CaseResult(Trial AsWritten, Trial? Twin, ImmutableArray<Trial> Varied)
{
    /// <summary>The scenario.</summary>
    public Scenario Scenario => AsWritten.Scenario;

    /// <summary>The rules it shows.</summary>
    public IEnumerable<string> RuleIds => Scenario.Shows;

    /// <summary>All trials of it, as written first.</summary>
    public IEnumerable<Trial> Trials => [AsWritten, .. Twin is null ? [] : new[] { Twin }, .. Varied];

    /// <summary>The first of the trials that did not pass; null if all did.</summary>
    public Trial? Failing => Trials.FirstOrDefault(trial => trial.Finding != Finding.Obeyed);

    /// <summary>What the case shows.</summary>
    public Finding Finding => Failing?.Finding ?? Finding.Obeyed;
}
