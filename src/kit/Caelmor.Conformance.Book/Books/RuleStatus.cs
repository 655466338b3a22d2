namespace Caelmor.Conformance.Book.Books;

/// <summary>How one implementation stands to one rule.</summary>
/// <param name="Passed">How many of its cases it passed.</param>
/// <param name="Failed">How many it failed.</param>
/// <param name="Cases">How many there are.</param>
/// <param name="Trial">
/// The place, in its certificate, of the first trial that failed or, if none did, of the first
/// there is; null if there is none.
/// </param>
public sealed record RuleStatus(int Passed, int Failed, int Cases, int? Trial)
{
    /// <summary>Counts what became of the cases.</summary>
    public static RuleStatus Of(IReadOnlyCollection<CaseOutcome> outcomes) => new(
        outcomes.Count(one => one.Status == Status.Pass),
        outcomes.Count(one => one.Status == Status.Fail),
        outcomes.Count,
        outcomes.Where(one => one.Trial is not null)
            .OrderBy(one => one.Status != Status.Fail)
            .FirstOrDefault()?.Trial);

    /// <summary>What it comes to.</summary>
    public Status Status =>
        Failed > 0 ? Status.Fail
        : Cases > 0 && Passed == Cases ? Status.Pass
        : Status.NotRun;
}
