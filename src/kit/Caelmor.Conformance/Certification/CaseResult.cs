using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Certification;

/// <summary>A scenario and its control twin, both tried.</summary>
/// <param name="AsWritten">The scenario as it is written.</param>
/// <param name="Twin">The same without its defect; null for a scenario that has none.</param>
public sealed record CaseResult(Trial AsWritten, Trial? Twin)
{
    /// <summary>The scenario.</summary>
    public Scenario Scenario => AsWritten.Scenario;

    /// <summary>The rules it shows.</summary>
    public IEnumerable<string> RuleIds => Scenario.Shows;

    /// <summary>The first of the two trials that did not pass; null if both did.</summary>
    public Trial? Failing =>
        AsWritten.Finding != Finding.Obeyed ? AsWritten
        : Twin is { Finding: not Finding.Obeyed } ? Twin
        : null;

    /// <summary>What the case shows.</summary>
    public Finding Finding => Failing?.Finding ?? Finding.Obeyed;
}
