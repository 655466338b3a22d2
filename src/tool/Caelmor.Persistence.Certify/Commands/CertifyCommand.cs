using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Reports.Cucumber;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What to certify, and how.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Subject">Who is certified.</param>
/// <param name="Selection">What is tried.</param>
/// <param name="Settings">How the trials are run.</param>
/// <param name="Out">Where the certificate goes; null for none.</param>
/// <param name="IsVerbose">Shows every case, and each that failed in full.</param>
internal sealed record CertifyRequest(
    SuiteSource Suite,
    SubjectRequest Subject,
    SelectionRequest Selection,
    RunSettings Settings,
    CertificateFolder? Out,
    bool IsVerbose)
{
    /// <summary>What the trials take place in, if it is something else than usual; null: as
    /// usual.</summary>
    public TrialSetting? Setting { get; init; }
}

/// <summary>Certifies one implementation and reports what came of it.</summary>
internal sealed class CertifyCommand(OutputTarget outlet, CertifyRequest request)
{
    private readonly Screen _screen = outlet.Screen;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var spec = request.Suite.Spec;
        Room[] rooms = [.. TrialResources.Of(spec), .. request.Setting?.Rooms ?? []];
        TrialResources.Check(rooms);
        using var subject = await TriedSubject.OfAsync(
            request.Subject,
            spec,
            request.Setting?.Subject,
            request.Settings.Jobs,
            request.Settings.TimeLimit);
        var issue = request.Out is null ? null : new CertificateIssue(subject, request.Settings);
        var suite = request.Suite.Load();
        var selection = Selection.Of(request.Selection, suite);
        var options = new CertifierOptions
        {
            Jobs = request.Settings.Jobs,
            TimeLimit = request.Settings.TimeLimit,
            MostHung = request.Settings.MostHung,
            Select = selection.Has,
            IsQuick = selection.IsQuick,
            Seed = request.Settings.Seed ?? 0,
            Setting = request.Setting?.Value,
            Arrange = request.Settings.Arrange,
        };
        Introduction.Write(
            _screen, subject.Title, subject.Mutant, suite, selection, request.Settings.Seed);
        var judgement = await new Repeated(_screen, suite, options).JudgeAsync(
            issue?.Subject ?? subject.Subject,
            subject.Subject,
            request.Settings.Runs,
            cancellation);
        TrialResources.CheckAfter(judgement.Verdict, rooms);
        await new CertifyReport(_screen, spec, suite, selection, options, request.IsVerbose)
            .WriteAsync(judgement, subject.Subject, subject.Title, cancellation);
        var written = WriteCertificate(issue, judgement, suite);
        outlet.Tell(() =>
            CertifyAnswer.Of(judgement, suite, selection, request.Settings, written));
        return judgement.ExitCode;
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
