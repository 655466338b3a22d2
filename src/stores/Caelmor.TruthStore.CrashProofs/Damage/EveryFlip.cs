using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.TruthStore.CrashProofs.Damage;

/// <summary>Every byte of the golden files, bit by bit.</summary>
internal sealed class EveryFlip() : Proof<StoreProofConditions>(
    ProofSort.Damage,
    "every byte altered",
    "Whichever byte of a golden file is altered, the store says that the file is broken.",
    "bytes")
{
    // Each bit, and all of them.
    private static readonly byte[] Masks = [255, 1, 2, 4, 8, 16, 32, 64, 128];

    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        var trial = new DamageTrial(log, conditions.Subject);
        foreach (var file in DamagedFile.All)
        {
            await trial.ShouldBeReadAsync(file);
        }

        await log.EachAsync(DamagedFile.Places, async (one, _) =>
        {
            foreach (var mask in MasksFor(one.File, conditions.IsEverything))
            {
                var altered = one.File.Content.ToArray();
                altered[one.At] ^= mask;
                await trial.ShouldBeFoundBrokenAsync(
                    "flips", one.File, altered, $"byte {one.At} xor {mask}");
            }
        }, cancellation);
    }

    // The files of older schemas have the same layout; of them each byte is tried once.
    private static byte[] MasksFor(DamagedFile file, bool isEverything) =>
        isEverything || file.Name.StartsWith("format", StringComparison.Ordinal)
            ? Masks
            : Masks[..1];
}
