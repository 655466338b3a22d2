using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify.Progress;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.TruthStoreSpecs;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Certifies one truth store and reports what came of it.</summary>
internal sealed class CertifyStoreCommand(Screen screen, CertifyRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var subject = TruthStoreSubject.Of(request);
        var suite = request.Suite.Load();
        var selection = RuleSelection.From(request.Only, suite.Register);
        var options = new CertifierOptions
        {
            Jobs = request.Jobs,
            TimeLimit = request.TimeLimit,
            Select = selection.Has,
            Arrange = trials => CertifyCommand.Arranged(trials, request.Seed),
        };
        Introduction.Write(screen, subject.Title, subject.Mutant, suite, request.Seed);
        var verdict = await ProgressView.On(screen).ShowAsync("trials", tell => JudgeAsync(
            subject, new Certifier(suite, options), new TrialProgress(tell), cancellation));
        screen.Line();
        new GateTable(screen, verdict, selection).Write();
        if (request.IsVerbose)
        {
            CaseList.Write(screen, 0, verdict.Cases);
            screen.Line();
        }

        await ReportFailuresAsync(verdict, suite, options, cancellation);
        new VerdictReport(screen, suite, verdict, selection, subject.Title).Write();
        return CertifyCommand.ExitCodeOf(verdict.Decision);
    }

    private static async Task<Verdict> JudgeAsync(
        TruthStoreSubject subject,
        Certifier certifier,
        IRunProgress? progress,
        CancellationToken cancellation)
    {
        using var trials = new TruthStoreTrials(subject.Implementation, subject.Start, progress);
        return await certifier.JudgeAsync(trials, cancellation);
    }

    private async Task ReportFailuresAsync(
        Verdict verdict, Suite suite, CertifierOptions options, CancellationToken cancellation)
    {
        var failing = verdict.Cases.Where(one => one.Failing is not null).ToList();
        if (failing.Count > 0)
        {
            var conforming = await ConformingTrials.AskAsync(
                certifier => JudgeAsync(
                    TruthStoreSubject.EmbeddedOne(), certifier, progress: null, cancellation),
                suite,
                failing,
                options);
            new FailureReport(screen, verdict, conforming, request.IsVerbose).Write();
        }
    }
}
