using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>Runs proofs, in the quick size or, if the environment asks for it, in a longer
/// one.</summary>
internal static class Rehearsal
{
    /// <summary>Set to try every call with every error, once and for ever.</summary>
    public const string Everything = "CAELMOR_CRASH_EVERYTHING";

    /// <summary>How many seconds to go on killing.</summary>
    public const string Seconds = "CAELMOR_CRASH_SECONDS";

    private static readonly bool IsEverything =
        Environment.GetEnvironmentVariable(Everything) is not null;

    // One in which files are written, renamed and swept away, and all where there is time.
    private static readonly Act[] Acts =
    [
        .. Act.All.Where(act => IsEverything || Thorough.IsWanted
            || act.Name == "a commit with rotation"),
    ];

    private static readonly double Killing =
        double.Parse(Environment.GetEnvironmentVariable(Seconds) ?? "3");

    public static Proof<StoreProofConditions> Named(string name) =>
        Proofs.All.Single(proof => proof.Name == name);

    /// <summary>Runs a proof of the file store.</summary>
    public static Task<ProofResult> RunAsync(string name) =>
        RunAsync(name, usual => usual);

    /// <summary>Runs a proof of something else in its place.</summary>
    public static async Task<ProofResult> RunAsync(
        string name, Func<StoreProofConditions, StoreProofConditions> change)
    {
        using var folder = new TemporaryFolder();
        return await Named(name).RunAsync(
            change(new(folder.Path, CrashVictim.Start())
            {
                IsEverything = IsEverything,
                Acts = Acts,
                Killing = TimeSpan.FromSeconds(Killing),
            }),
            (_, _) => { },
            CancellationToken.None);
    }
}
