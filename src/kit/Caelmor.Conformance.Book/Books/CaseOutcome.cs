namespace Caelmor.Conformance.Book.Books;

/// <summary>What became of one case, scenario and control twin, with one implementation.</summary>
/// <param name="Status">Pass, fail, or not run.</param>
/// <param name="Word">What it is called, such as <c>pass</c> or <c>crashed</c>.</param>
/// <param name="Trial">
/// The place, in its certificate, of the trial that decided it; null if there is none.
/// </param>
public sealed record CaseOutcome(Status Status, string Word, int? Trial);
