using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs.Workloads;

namespace Caelmor.WorldGrid.CrashProofs.Damage;

/// <summary>Every byte of every file of a closed grid is altered, and every file cut to every
/// length: with a mirror nothing is lost, and without one nothing is wrong or unsaid.</summary>
internal sealed class EveryByte() : Proof<GridProofConditions>(
    ProofSort.Damage,
    "every byte and every length",
    "Whatever is altered or cut, each tile is as it was written, as an earlier save had it, or as "
    + "the seed makes it, and the reading says which; with a mirror each is as it was written.",
    "files")
{
    private const int Bits = 8;

    protected override async Task ProveAsync(
        ProofLog log, GridProofConditions conditions, CancellationToken cancellation)
    {
        foreach (var isMirrored in (bool[])[false, true])
        {
            var golden = await Workload.GoldenAsync(isMirrored);
            await log.TryAsync(
                "whole grids", "unaltered", () => DamageTrial.TryWholeAsync(golden));
            var names = golden.Image.Files.Keys.Where(name => name != "lock").ToList();
            await log.EachAsync(names, async (name, ended) =>
            {
                foreach (var (what, altered, how) in Alterations(
                    golden.Image.Files[name], conditions.Each))
                {
                    ended.ThrowIfCancellationRequested();
                    var again = $"{name}, {how}{(isMirrored ? ", with a mirror" : "")}";
                    await log.TryAsync(what, again, () => DamageTrial.TryAsync(
                        golden with { Image = With(golden.Image, name, altered) }, again));
                }
            }, cancellation);
        }
    }

    private static IEnumerable<(string What, byte[] Altered, string How)> Alterations(
        byte[] content, int each)
    {
        for (var at = 0; at < content.Length; at += each)
        {
            foreach (var mask in (byte[])[byte.MaxValue, (byte)(1 << (at % Bits))])
            {
                byte[] altered = [.. content];
                altered[at] ^= mask;
                yield return ("flips", altered, $"byte {at} xor {mask}");
            }

            yield return ("cuts", content[..at], $"cut to {at} bytes");
        }
    }

    private static DiskImage With(DiskImage image, string name, byte[] altered) =>
        new(new Dictionary<string, byte[]>(image.Files) { [name] = altered });
}
