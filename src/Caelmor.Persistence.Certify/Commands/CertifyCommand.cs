using Caelmor.Persistence.Certificates.Reports.Cucumber;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Preparing;
using Caelmor.Persistence.Certify.Repetition;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Certifies one implementation and reports what came of it.</summary>
internal sealed class CertifyCommand(Outlet outlet, CertifyRequest request)
{
    private readonly Screen _screen = outlet.Screen;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Room[] rooms = request.Store is null
            ? []
            : [Surroundings.OfTruths(StoresBelow.FolderOf(request.Store))];
        Surroundings.Check(rooms);
        using var subject = await Subject.OfAsync(request.Subject, request.Conduct);
        var issue = CertificateIssue.For(subject, request);
        var suite = request.Suite.Load();
        var selection = Selection.Of(request.Selection, suite);
        var options = new CertifierOptions
        {
            Jobs = request.Conduct.Jobs,
            TimeLimit = request.Conduct.TimeLimit,
            Select = selection.Has,
            PlanJudge = subject.PlanJudge,
            Seed = request.Conduct.Seed ?? 0,
            Stores = StoresBelow.Read(request.Store),
            Arrange = request.Conduct.Arrange,
        };
        Introduction.Write(
            _screen, subject.Title, subject.Mutant, suite, selection, request.Conduct.Seed);
        var judgement = await new Repeated(_screen, suite, options).JudgeAsync(
            issue?.Trials ?? subject.Trials, subject.Trials, request.Conduct.Runs, cancellation);
        Surroundings.CheckAfter(judgement.Verdict, rooms);
        await new CertifyReport(_screen, suite, selection, options, request.IsVerbose)
            .WriteAsync(judgement, subject.Title, cancellation);
        var written = WriteCertificate(issue, judgement, suite);
        outlet.Tell(() =>
            new Answering(suite, selection, request.Conduct).Of(judgement, written));
        return ExitCodes.Of(judgement.Decision);
    }

    private IReadOnlyList<string> WriteCertificate(
        CertificateIssue? issue, Judgement judgement, Suite suite)
    {
        if (issue is null)
        {
            return [];
        }

        if (CertificateIssue.Refusal(judgement) is { } refusal)
        {
            _screen.Line(2, $"Nothing was written: {refusal}");
            return [];
        }

        var certificate = issue.Of(judgement.Verdict, suite);
        var files = request.Out!.Write(
            certificate, CucumberReports.Of(suite, judgement.Verdict, certificate.Run));
        _screen.Line(2, $"Written: {string.Join(", ", files)}");
        foreach (var remark in issue.Remarks)
        {
            _screen.Line(2, $"{remark}");
        }

        return files;
    }
}
