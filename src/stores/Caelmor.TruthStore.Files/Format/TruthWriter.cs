using System.Collections.Immutable;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Writes one truth into a file, exactly as it is. It judges nothing.</summary>
internal static class TruthWriter
{
    /// <returns>The CRC-32C of each block, to compare with what the disk gives back.</returns>
    public static IReadOnlyList<uint> Write(
        IDiskFile file,
        Truth truth,
        SchemaMigrations schemas,
        DateTimeOffset time,
        int blockSize,
        CancellationToken cancellation) =>
        Fill(file, truth, schemas, time, blockSize, cancellation).Blocks;

    /// <summary>Writes likewise, and tells more of what it wrote.</summary>
    public static WrittenTruth Fill(
        IDiskFile file,
        Truth truth,
        SchemaMigrations schemas,
        DateTimeOffset time,
        int blockSize,
        CancellationToken cancellation)
    {
        using var blocks = new BlockWriter(file, blockSize, cancellation);
        var container = new ContainerWriter(blocks);
        var count = truth.States.IsDefault ? (int?)null : truth.States.Length;
        container.Begin(truth.Epoch, truth.Version, truth.Seal, count);
        foreach (var state in truth.States.IsDefault ? [] : truth.States)
        {
            container.Begin(new StateHead(
                state.System, state.Epoch, state.Version, state.Data.Length));
            foreach (var datum in state.Data)
            {
                container.Add(datum, schemas.Current(datum.Kind));
            }

            container.EndSection();
        }

        var hash = container.End(truth.Epoch, truth.Version, truth.Seal, time);
        return new(blocks.Blocks, hash, container.Data);
    }

    /// <summary>About how many bytes a truth needs on the disk, and rather too many.</summary>
    public static long Estimate(Truth truth)
    {
        var states = truth.States.IsDefault ? ImmutableArray<SystemState>.Empty : truth.States;
        return 4096 + (states.Length * 512L) + states.Sum(state => state.Data.Sum(Estimate));
    }

    private static long Estimate(Datum datum)
    {
        var size = 64L + datum.Value.Bytes.Length
            + Estimate(datum.Key.Text) + Estimate(datum.Kind.Text);
        foreach (var binding in datum.Bindings.AsSpan())
        {
            size += 16 + Estimate(binding.System.Text) + Estimate(binding.Target.Text);
        }

        return size;
    }

    private static long Estimate(string? text) => (text?.Length ?? 0) * 2L;
}

/// <summary>What was written of a truth.</summary>
/// <param name="Blocks">The CRC-32C of each block.</param>
/// <param name="Sha256">The SHA-256 that the trailer has.</param>
/// <param name="Data">How many data there are.</param>
internal sealed record WrittenTruth(IReadOnlyList<uint> Blocks, byte[] Sha256, long Data);
