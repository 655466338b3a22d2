using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Hunting;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Whom to hunt, and for how long.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Subject">Who is tried.</param>
/// <param name="Settings">How the trials are run; its seed is the first.</param>
/// <param name="Limit">For how long.</param>
internal sealed record HuntRequest(
    SuiteSource Suite, SubjectRequest Subject, RunSettings Settings, TimeSpan Limit)
{
    /// <summary>What the trials take place in, if it is something else than usual; null: as
    /// usual.</summary>
    public TrialSetting? Setting { get; init; }
}

/// <summary>Tries somebody in ever other circumstances, and prints the first trial that fails as a
/// scenario.</summary>
internal sealed class HuntCommand(Screen screen, HuntRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var spec = request.Suite.Spec;
        if (spec.Circumstances is null)
        {
            throw StopException.Misuse(
                $"The scenarios of {spec.Id} have no circumstances to draw: there is nothing to hunt "
                + "in. 'caelmor-certify' certifies by them as they are written.");
        }

        Room[] rooms = [.. TrialResources.Of(spec), .. request.Setting?.Rooms ?? []];
        TrialResources.Check(rooms);
        using var subject = await TriedSubject.OfAsync(
            request.Subject,
            spec,
            request.Setting?.Subject,
            request.Settings.Jobs,
            request.Settings.TimeLimit);
        var suite = request.Suite.Load();
        var first = request.Settings.Seed ?? 1;
        screen.Line($"[bold]{subject.Title}[/], hunted in circumstances drawn from seed {first} on");
        screen.Line();
        var options = new CertifierOptions
        {
            Jobs = request.Settings.Jobs,
            TimeLimit = request.Settings.TimeLimit,
            Seed = first,
            Setting = request.Setting?.Value,
        };
        var seconds = Math.Max(1, (int)request.Limit.TotalSeconds);
        var result = await screen.ShowAsync("seconds", tell =>
            new Hunt(suite, options).RunAsync(
                subject.Subject,
                request.Limit,
                over => tell((int)(over * seconds), seconds),
                cancellation));
        screen.Line();
        new HuntReport(screen, result).Write(subject.Title);
        return result.Found is null ? ExitCode.Success
            : result.Found.Finding == Finding.HarnessFault ? ExitCode.ToolFault
            : ExitCode.Rejected;
    }
}
