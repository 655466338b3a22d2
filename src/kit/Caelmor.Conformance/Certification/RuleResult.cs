using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Certification;

/// <summary>A rule and the cases that show it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cases">All cases with its tag; empty if it has no scenarios.</param>
public sealed record RuleResult(Rule Rule, ImmutableArray<CaseResult> Cases)
{
    /// <summary>Whether any scenario shows it.</summary>
    public bool IsShown => !Cases.IsEmpty;

    /// <summary>
    /// Whether scenarios have to show it; other rules the suite accounts for otherwise.
    /// </summary>
    public bool HasToBeShown => Rule.Coverage is Coverage.ByScenarios;

    /// <summary>How many of its cases the implementation obeys.</summary>
    public int Obeyed => Cases.Count(one => one.Finding == Finding.Obeyed);

    /// <summary>Whether it is shown and obeyed in every case.</summary>
    public bool IsObeyed => IsShown && Obeyed == Cases.Length;
}
