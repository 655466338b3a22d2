using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.TruthStore.CrashProofs.Damage;

/// <summary>Every length of the golden files, from the front and from the back.</summary>
internal sealed class EveryCut() : Proof<StoreProofConditions>(
    ProofSort.Damage,
    "every length cut",
    "Wherever a golden file is cut or continued, the store says that the file is broken.",
    "lengths")
{
    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        const string cuts = "cuts";
        var trial = new DamageTrial(log, conditions.Subject);
        foreach (var file in DamagedFile.All)
        {
            await trial.ShouldBeReadAsync(file);
            await trial.ShouldBeFoundBrokenAsync(
                cuts, file, [.. file.Content, 0], "continued by a byte");
            await trial.ShouldBeFoundBrokenAsync(
                cuts, file, [.. file.Content, .. file.Content], "twice");
        }

        await log.EachAsync(DamagedFile.Places, async (one, _) =>
        {
            var (file, at) = one;
            await trial.ShouldBeFoundBrokenAsync(
                cuts, file, file.Content[..at], $"its first {at} bytes");
            await trial.ShouldBeFoundBrokenAsync(
                cuts, file, file.Content[(at + 1)..], $"without its first {at + 1} bytes");
        }, cancellation);
    }
}
