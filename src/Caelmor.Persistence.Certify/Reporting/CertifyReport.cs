using Caelmor.Persistence.Certify.Repetition;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What came of certifying: every rule, all that failed, and the verdict.</summary>
internal sealed class CertifyReport(
    Screen screen, Suite suite, Selection selection, CertifierOptions options, bool isVerbose)
{
    private static readonly ReferenceImplementation Reference = new();

    /// <summary>Has somebody judged who is known to conform; the reference by default.</summary>
    public Func<Certifier, CancellationToken, Task<Verdict>> Conforming { get; init; } =
        (certifier, cancellation) => certifier.JudgeAsync(Reference, cancellation);

    public async Task WriteAsync(
        Judgement judgement, string title, CancellationToken cancellation)
    {
        new GateTable(screen, judgement.Verdict, selection).Write();
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
                certifier => Conforming(certifier, cancellation), suite, failing, options);
            new FailureReport(screen, verdict, conforming, isVerbose).Write();
        }
    }
}
