using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Postgres.Pieces;

/// <summary>Reads what is in the pieces of a truth, and checks every byte on the way.</summary>
internal static class TruthContent
{
    private const int BlockSize = 1 << 18;

    /// <summary>Reads everything. What was given to the sink counts once this has
    /// returned.</summary>
    /// <exception cref="FlawException">It is not what was written.</exception>
    public static void Read(
        IDiskFile file, TruthRow row, ITruthSink sink, bool retain, CancellationToken cancellation)
    {
        Check(file, row).Read(sink, BlockSize, retain, cancellation);
    }

    /// <summary>Compares what the content says of itself with its row.</summary>
    /// <exception cref="FlawException">They do not speak of the same truth.</exception>
    public static ContainerReader Check(IDiskFile file, TruthRow row)
    {
        var reader = ContainerReader.Open(file);
        Check(reader.Manifest, row);
        DemandHash(reader.Hash, row);
        return reader;
    }

    private static void Check(Manifest manifest, TruthRow row)
    {
        Checks.Same("the epoch in the row", row.Epoch, manifest.Epoch);
        Checks.Same("the version in the row", row.Version, manifest.CanonVersion);
        Checks.Same("the data in the row", row.Data, manifest.Data);
        Checks.Same("the states in the row", row.States, manifest.Sections.Length - 1);
        if (!row.Seal.AsSpan().SequenceEqual(TruthRow.SealBytes(new(manifest.Seal))))
        {
            throw new FlawException(
                "the seal in the row", manifest.Seal, Convert.ToHexStringLower(row.Seal));
        }
    }

    private static void DemandHash(ReadOnlySpan<byte> found, TruthRow row)
    {
        if (!found.SequenceEqual(row.Sha256))
        {
            throw new FlawException(
                "the SHA-256 in the row",
                Convert.ToHexStringLower(found),
                Convert.ToHexStringLower(row.Sha256));
        }
    }
}
