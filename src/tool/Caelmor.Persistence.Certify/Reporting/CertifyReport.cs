using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What came of certifying: every rule, all that failed, and the verdict.</summary>
internal sealed class CertifyReport(
    Screen screen,
    Spec spec,
    Suite suite,
    Selection selection,
    CertifierOptions options,
    bool isVerbose)
{
    public async Task WriteAsync(
        Judgement judgement, string title, CancellationToken cancellation)
    {
        new GroupTable(
            screen, suite, judgement.Verdict, selection, isVerbose || !selection.IsAll).Write();
        if (isVerbose)
        {
            CaseList.Write(screen, 0, judgement.Verdict.Cases);
            screen.Line();
        }

        await WriteFailuresAsync(judgement.Verdict, cancellation);
        new DifferenceReport(screen, judgement, isVerbose).Write();
        new VerdictReport(screen, suite, judgement, selection, title).Write();
    }

    private async Task WriteFailuresAsync(Verdict verdict, CancellationToken cancellation)
    {
        var failing = verdict.Cases.Where(one => one.Failing is not null).ToList();
        if (failing.Count > 0)
        {
            var conforming = await ConformingTrials.AskAsync(
                spec.Subjects.Default, suite, failing, options, cancellation);
            new FailureReport(screen, verdict, conforming, isVerbose).Write();
        }
    }
}
