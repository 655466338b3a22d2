using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.ProvenStores;
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
        var outcome = await ProofOutcome.OfAsync(
            context.Screen, request.Proofs, conditions, ended.Token);
        context.Screen.Line();
        var exitCode = outcome.ExitCode;
        var screen = exitCode == ExitCode.Success ? context.Screen : context.Alarm;
        new CrashReport(screen, outcome).Write(folder);
        context.Answer(CrashAnswer.Of(exitCode, request, outcome.Results));
        return exitCode;
    }
}
