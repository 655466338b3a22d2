using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Crashes;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.CrashProofs;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Tries the proofs of the file store and prints what they tried.</summary>
internal sealed class CrashCommand(Outlet outlet, CrashRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var folder = CrashFolder.Below(request.Place);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation, folder.Leaving);
        var conditions = new ProofConditions(folder.Path, CrashVictim.Start(request.Mutant))
        {
            IsEverything = request.IsEverything,
            Killing = request.Killing,
            Seed = request.Seed,
        };
        var results = new List<ProofResult>();
        foreach (var proof in request.Proofs)
        {
            ended.Token.ThrowIfCancellationRequested();
            results.Add(await ProgressView.On(outlet.Screen).ShowAsync(
                $"{proof.Steps}: {proof.Name}",
                tell => proof.RunAsync(conditions, tell, ended.Token)));
        }

        outlet.Screen.Line();
        new CrashReport(outlet.Screen, results).Write(folder);
        var exitCode = ExitCodeOf(results);
        outlet.Tell(() => CrashAnswer.Of(exitCode, request, results));
        return exitCode;
    }

    private static ExitCode ExitCodeOf(IReadOnlyList<ProofResult> results) =>
        results.Any(result => result.IsTried && !result.Holds) ? ExitCode.Rejected
        : results.Any(result => !result.IsTried) ? ExitCode.NothingCertified
        : ExitCode.Success;
}
