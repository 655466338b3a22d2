using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certify.Progress;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Certifies one implementation and reports what came of it.</summary>
internal sealed class CertifyCommand(Screen screen, CertifyRequest request)
{
    private static readonly ReferenceImplementation Conforming = new();

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var subject = await Subject.OfAsync(request);
        var suite = request.Suite.Load();
        var selection = RuleSelection.From(request.Only, suite.Register);
        var options = new CertifierOptions
        {
            Jobs = request.Jobs,
            TimeLimit = request.TimeLimit,
            Select = selection.Has,
            PlanJudge = subject.PlanJudge,
            Seed = request.Seed ?? 0,
            Arrange = trials => Arranged(trials, request.Seed),
        };
        Introduction.Write(screen, subject, suite, request.Seed);
        var verdict = await JudgeAsync(subject, suite, options, cancellation);
        new GateTable(screen, verdict, selection).Write();
        if (request.IsVerbose)
        {
            CaseList.Write(screen, 0, verdict.Cases);
            screen.Line();
        }

        await ReportFailuresAsync(verdict, suite, options, cancellation);
        new VerdictReport(screen, suite, verdict, selection, subject.Title).Write();
        return ExitCodeOf(verdict.Decision);
    }

    private static ExitCode ExitCodeOf(Decision decision) => decision switch
    {
        Decision.Certified => ExitCode.Success,
        Decision.Rejected => ExitCode.Rejected,
        Decision.NothingCertified => ExitCode.NothingCertified,
        _ => ExitCode.HarnessFault,
    };

    private static Scenario[] Arranged(IEnumerable<Scenario> trials, int? seed)
    {
        Scenario[] arranged = [.. trials];
        if (seed is { } order)
        {
            new Random(order).Shuffle(arranged);
        }

        return arranged;
    }

    private async Task<Verdict> JudgeAsync(
        Subject subject,
        Suite suite,
        CertifierOptions options,
        CancellationToken cancellation)
    {
        var verdict = await ProgressView.On(screen).ShowAsync("trials", tell =>
            new Certifier(suite, options with { Progress = new TrialProgress(tell) })
                .JudgeAsync(subject.Trials, cancellation));
        screen.Line();
        return verdict;
    }

    private async Task ReportFailuresAsync(
        Verdict verdict, Suite suite, CertifierOptions options, CancellationToken cancellation)
    {
        var failing = verdict.Cases.Where(one => one.Failing is not null).ToList();
        if (failing.Count > 0)
        {
            var conforming = await ConformingTrials.AskAsync(
                Conforming, suite, failing, options, cancellation);
            new FailureReport(screen, verdict, conforming, request.IsVerbose).Write();
        }
    }
}
