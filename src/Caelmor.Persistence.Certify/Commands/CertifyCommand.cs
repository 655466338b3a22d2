using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Progress;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Planning;

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
            Stores = StoresBelow.Read(request.Store),
            Arrange = trials => Arranged(trials, request.Seed),
        };
        Introduction.Write(screen, subject, suite, request.Seed);
        var issue = Issue(subject);
        var verdict = await JudgeAsync(
            issue?.Trials ?? subject.Trials, suite, options, cancellation);
        new GateTable(screen, verdict, selection).Write();
        if (request.IsVerbose)
        {
            CaseList.Write(screen, 0, verdict.Cases);
            screen.Line();
        }

        await ReportFailuresAsync(verdict, suite, options, cancellation);
        new VerdictReport(screen, suite, verdict, selection, subject.Title).Write();
        WriteCertificate(issue, verdict, suite);
        return ExitCodeOf(verdict.Decision);
    }

    public static ExitCode ExitCodeOf(Decision decision) => decision switch
    {
        Decision.Certified => ExitCode.Success,
        Decision.Rejected => ExitCode.Rejected,
        Decision.NothingCertified => ExitCode.NothingCertified,
        _ => ExitCode.HarnessFault,
    };

    public static Scenario[] Arranged(IEnumerable<Scenario> trials, int? seed)
    {
        Scenario[] arranged = [.. trials];
        if (seed is { } order)
        {
            new Random(order).Shuffle(arranged);
        }

        return arranged;
    }

    private async Task<Verdict> JudgeAsync(
        ITrialSubject subject,
        Suite suite,
        CertifierOptions options,
        CancellationToken cancellation)
    {
        var verdict = await ProgressView.On(screen).ShowAsync("trials", tell =>
            new Certifier(suite, options with { Progress = new TrialProgress(tell) })
                .JudgeAsync(subject, cancellation));
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

    private CertificateIssue? Issue(Subject subject) =>
        request.Out is null ? null
        : subject.PlanJudge == PlanJudge.Canonical ? new(request, subject)
        : throw StopException.Misuse(
            $"{subject.Title} is a mutant that judges plans, and no implementation: it has no "
            + "certificate. Leave --out away.");

    private void WriteCertificate(CertificateIssue? issue, Verdict verdict, Suite suite)
    {
        if (issue is null)
        {
            return;
        }

        if (verdict.Decision is not (Decision.Certified or Decision.Rejected))
        {
            screen.Line(2, $"Nothing was written: only a full run without a fault has a certificate.");
            return;
        }

        var files = request.Out!.Write(issue.Of(verdict, suite));
        screen.Line(2, $"Written: {string.Join(", ", files)}");
    }
}
