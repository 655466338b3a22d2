using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Tries the proofs of the file store and prints what they tried.</summary>
internal sealed class CrashCommand(CommandContext context, CrashRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var folder = CrashFolder.Below(request.Place);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation, folder.Leaving);
        var conditions = new StoreProofConditions(folder.Path, CrashVictim.Start(request.Mutant))
        {
            IsEverything = request.IsEverything,
            Killing = request.Killing,
            Seed = request.Seed,
        };
        var results = new List<ProofResult>();
        foreach (var proof in request.Proofs)
        {
            ended.Token.ThrowIfCancellationRequested();
            results.Add(await context.Screen.ShowAsync(
                $"{proof.Steps}: {proof.Name}",
                tell => proof.RunAsync(conditions, tell, ended.Token)));
        }

        context.Screen.Line();
        var exitCode = ExitCodeOf(results);
        var screen = exitCode == ExitCode.Success ? context.Screen : context.Alarm;
        new CrashReport(screen, results).Write(folder);
        context.Answer(CrashAnswer.Of(exitCode, request, results));
        return exitCode;
    }

    private static ExitCode ExitCodeOf(IReadOnlyList<ProofResult> results) =>
        results.Any(result => result.IsTried && !result.Holds) ? ExitCode.Rejected
        : results.Any(result => !result.IsTried) ? ExitCode.Incomplete
        : ExitCode.Success;
}
