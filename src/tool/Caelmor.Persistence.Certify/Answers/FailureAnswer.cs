using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A trial that was not passed.</summary>
/// <param name="Trial">Its id: file and line; a twin's ends in <c>:control</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Rules">The rules it shows.</param>
/// <param name="Finding">What it showed.</param>
/// <param name="Failure">Where and why it ended.</param>
public sealed record FailureAnswer(
    string Trial,
    string Title,
    ImmutableArray<string> Rules,
    Finding Finding,
    TrialFailure Failure)
{
    internal static IEnumerable<FailureAnswer> Of(Verdict verdict) => verdict.Trials
        .Where(trial => trial.Finding != Finding.Obeyed)
        .Select(trial => new FailureAnswer(
            trial.Scenario.Id,
            trial.Scenario.Title,
            [.. trial.Scenario.Shows],
            trial.Finding,
            FailureWriter.Of(trial)!));
}
