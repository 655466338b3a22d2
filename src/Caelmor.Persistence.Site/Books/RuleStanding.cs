namespace Caelmor.Persistence.Site.Books;

/// <summary>How one implementation stands to one rule.</summary>
/// <param name="Passed">How many of its cases it passed.</param>
/// <param name="Failed">How many it failed.</param>
/// <param name="Cases">How many there are.</param>
public sealed record RuleStanding(int Passed, int Failed, int Cases)
{
    /// <summary>Counts what became of the cases.</summary>
    public static RuleStanding Of(IReadOnlyCollection<CaseOutcome> outcomes) => new(
        outcomes.Count(one => one.Standing == Standing.Pass),
        outcomes.Count(one => one.Standing == Standing.Fail),
        outcomes.Count);

    /// <summary>What it comes to.</summary>
    public Standing Standing =>
        Failed > 0 ? Standing.Fail
        : Cases > 0 && Passed == Cases ? Standing.Pass
        : Standing.NotRun;
}
