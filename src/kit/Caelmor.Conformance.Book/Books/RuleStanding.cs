namespace Caelmor.Conformance.Book.Books;

/// <summary>How one implementation stands to one rule.</summary>
/// <param name="Passed">How many of its cases it passed.</param>
/// <param name="Failed">How many it failed.</param>
/// <param name="Cases">How many there are.</param>
/// <param name="Trial">
/// The place, in its certificate, of the first trial that failed or, if none did, of the first
/// there is; null if there is none.
/// </param>
public sealed record RuleStanding(int Passed, int Failed, int Cases, int? Trial)
{
    /// <summary>Counts what became of the cases.</summary>
    public static RuleStanding Of(IReadOnlyCollection<CaseOutcome> outcomes) => new(
        outcomes.Count(one => one.Standing == Standing.Pass),
        outcomes.Count(one => one.Standing == Standing.Fail),
        outcomes.Count,
        outcomes.Where(one => one.Trial is not null)
            .OrderBy(one => one.Standing != Standing.Fail)
            .FirstOrDefault()?.Trial);

    /// <summary>What it comes to.</summary>
    public Standing Standing =>
        Failed > 0 ? Standing.Fail
        : Cases > 0 && Passed == Cases ? Standing.Pass
        : Standing.NotRun;
}
