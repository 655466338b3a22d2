using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.CrashProofs.Damage;

/// <summary>Stretches and sections of a file change places; other files take its place.</summary>
internal sealed class EverySwap() : Proof<StoreProofConditions>(
    ProofSort.Damage,
    "files and sections swapped",
    "Whichever sections of a file change places, and whichever older file takes its place, "
    + "the store notices.",
    "files")
{
    private const int Stretch = 64;

    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        var trial = new DamageTrial(log, conditions.Subject);
        return log.EachAsync(DamagedFile.All, async (file, ended) =>
        {
            await trial.ShouldBeReadAsync(file);
            await SwapAsync(trial, "stretches", file, Stretches(file), ended);
            await SwapAsync(trial, "sections", file, Sections(file), ended);
            await ReplaceAsync(trial, file);
        }, cancellation);
    }

    private static async Task SwapAsync(
        DamageTrial trial,
        string what,
        DamagedFile file,
        Range[] parts,
        CancellationToken cancellation)
    {
        for (var one = 0; one < parts.Length; one++)
        {
            for (var other = one + 1; other < parts.Length; other++)
            {
                cancellation.ThrowIfCancellationRequested();
                var swapped = Swapped(file.Content, parts[one], parts[other]);
                if (!swapped.AsSpan().SequenceEqual(file.Content))
                {
                    await trial.ShouldBeFoundBrokenAsync(
                        $"swaps of {what}", file, swapped, $"{parts[one]} and {parts[other]}");
                }
            }
        }
    }

    // An older version of a file: of an earlier epoch, of an earlier schema, or under a later name.
    private static async Task ReplaceAsync(DamageTrial trial, DamagedFile file)
    {
        const string what = "replaced files";
        for (var epoch = 1L; epoch < GoldenFiles.Epoch; epoch++)
        {
            var older = GoldenFiles.Write(SmallTruths.At(epoch));
            await trial.ShouldBeRefusedAsync(what, file, older, $"replaced by epoch {epoch}");
        }

        foreach (var older in DamagedFile.All.Where(one =>
            one.Options != file.Options
            && one.Name.StartsWith("schema", StringComparison.Ordinal)))
        {
            await trial.ShouldBeRefusedAsync(
                what, file, older.Content, $"replaced by {older}");
        }

        await trial.ShouldBeRefusedAsync(
            what, file, file.Content, "under the name of epoch 9", epoch: 9);
    }

    private static byte[] Swapped(byte[] content, Range one, Range other) =>
    [
        .. content[..one.Start.Value],
        .. content[other],
        .. content[one.End.Value..other.Start.Value],
        .. content[one],
        .. content[other.End.Value..],
    ];

    private static Range[] Stretches(DamagedFile file) =>
    [
        .. Enumerable.Range(0, file.Content.Length / Stretch)
            .Select(i => (i * Stretch)..((i + 1) * Stretch)),
    ];

    private static Range[] Sections(DamagedFile file)
    {
        using var opened = Stores.Holding(file.Content, GoldenFiles.Epoch)
            .Open(Stores.NameOf(GoldenFiles.Epoch));
        return
        [
            .. ContainerReader.Open(opened).Manifest.Sections.Select(section =>
                (int)section.Offset..(int)(section.Offset + section.Length)),
        ];
    }
}
