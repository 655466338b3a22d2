using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What a feature expects of the review of a plan.</summary>
/// <param name="BrokenRule">The rule by which the plan is rejected; null if it is accepted.</param>
public sealed record PlanVerdict(RuleId? BrokenRule)
{
    private const string Rejected = "rejected by rule ";

    /// <summary>The plan is accepted.</summary>
    public static PlanVerdict Accepted { get; } = new((RuleId?)null);

    /// <summary>Understands <c>accepted</c> and <c>rejected by rule 22.8-5.3</c>.</summary>
    public static PlanVerdict Parse(string text) =>
        text.StartsWith(Rejected, StringComparison.Ordinal)
            ? new(new RuleId(text[Rejected.Length..]))
            : Accepted;

    /// <summary>Whether an outcome is what is expected.</summary>
    public bool Fits(PlanOutcome outcome) => outcome.Match(
        accepted => BrokenRule is null,
        rejected => rejected.Findings.Any(one => one.Rule == BrokenRule));

    /// <summary>As the features say it.</summary>
    public override string ToString() => BrokenRule is { } rule ? Rejected + rule : "accepted";
}
