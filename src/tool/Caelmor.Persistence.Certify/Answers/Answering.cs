using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>Puts into one document what the report of certifying tells.</summary>
/// <param name="suite">What was tried with.</param>
/// <param name="selection">What was tried.</param>
/// <param name="settings">How.</param>
internal sealed class Answering(Suite suite, Selection selection, RunSettings settings)
{
    public CertifyAnswer Of(Judgement judgement, IEnumerable<string> written)
    {
        var verdict = judgement.Verdict;
        return new(
            (int)ExitCodes.Of(judgement.Decision),
            judgement.Decision,
            verdict.Name,
            verdict.Version,
            suite.Register.Spec,
            suite.Register.Version,
            selection.IsAll ? null : selection.Words,
            settings.Seed,
            judgement.Runs.Length,
            new(verdict.Expected, verdict.Executed, verdict.Passed),
            Math.Round(verdict.Duration.TotalSeconds, 3),
            [.. GroupAnswer.Of(verdict, suite)],
            [.. verdict.Rules.Select(RuleAnswer.Of)],
            [.. FailureAnswer.Of(verdict)],
            [.. judgement.Differences.Select(DifferenceAnswer.Of)],
            [.. UnhandledWriter.Of(verdict)],
            [.. written]);
    }
}
