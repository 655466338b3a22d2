using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Reads a whole file and checks every byte of it on the way.</summary>
internal sealed class ContainerReader(
    IDiskFile file, ContainerTrailer trailer, Manifest manifest)
{
    private readonly KnownTexts _known = new();

    public Manifest Manifest => manifest;

    /// <summary>The SHA-256 that the file says it has.</summary>
    public ReadOnlySpan<byte> Hash => trailer.Hash.Span;

    /// <summary>Reads header, trailer and manifest.</summary>
    /// <exception cref="FlawException">They are not what was written.</exception>
    /// <exception cref="TruthStoreException">A newer build wrote them.</exception>
    public static ContainerReader Open(IDiskFile file) => StorageFaults.AsOfStore(() =>
    {
        ContainerHeader.Check(file, Layout.Container);
        var trailer = ContainerTrailer.Read(file, Layout.Container);
        var manifest = ManifestJson.Read(trailer.ReadManifest(file));
        ManifestChecks.Check(manifest, trailer.ManifestOffset);
        return new ContainerReader(file, trailer, manifest);
    });

    /// <summary>Its objects are in the schema versions of this build, as the manifest has
    /// it.</summary>
    /// <exception cref="TruthStoreException">They are not.</exception>
    public void DemandSchemas(SchemaMigrations schemas)
    {
        foreach (var one in Manifest.Schemas)
        {
            schemas.Check(new DatumKind(one.Type), one.SchemaVersion);
        }
    }

    /// <summary>Reads everything. What was given to the sink counts once this has
    /// returned.</summary>
    /// <exception cref="FlawException">The file is not what was written.</exception>
    public void Read(
        ITruthSink sink, int blockSize, bool retain, CancellationToken cancellation)
    {
        using var blocks = new BlockReader(
            file, 0, trailer.HashedEnd, Math.Min(blockSize, BlockLayout.ReadingSize), retain);
        blocks.Take(Layout.HeaderSize);
        for (var i = 0; i < Manifest.Sections.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadSection(blocks, i, sink);
        }

        trailer.Check(blocks.EndHash());
    }

    /// <summary>Reads one section, checked for itself.</summary>
    /// <exception cref="FlawException">The section is not what was written.</exception>
    public void Read(int index, ITruthSink sink, int blockSize)
    {
        var section = Manifest.Sections[index];
        var end = section.Offset + section.Length;
        using var blocks = new BlockReader(
            file, section.Offset, end, Math.Min(blockSize, BlockLayout.ReadingSize), retain: false);
        ReadSection(blocks, index, sink);
    }

    private void ReadSection(BlockReader blocks, int index, ITruthSink sink)
    {
        var section = Manifest.Sections[index];
        var end = section.Offset + section.Length;
        var frames = new FrameReader(blocks, end);
        var head = frames.Read();
        var data = index == 0 ? BeginTruth(head.Span, sink) : BeginState(head.Span, sink);
        Checks.Same($"the data of section '{section.System}'", section.Data, data);
        for (var i = 0L; i < data; i++)
        {
            ReadDatum(frames.Read(), sink);
        }

        Checks.Same($"the end of section '{section.System}'", blocks.Position, end);
        Checks.Same(
            $"the CRC-32C of section '{section.System}'",
            frames.Crc,
            ManifestChecks.Crc(section));
        if (index > 0)
        {
            sink.EndState();
        }
    }

    private void ReadDatum(ReadOnlyMemory<byte> payload, ITruthSink sink)
    {
        if (sink.WantsData)
        {
            sink.Add(Frames.Datum(payload, _known, out var version), version);
        }
        else
        {
            Frames.CheckDatum(payload.Span);
        }
    }

    private long BeginTruth(ReadOnlySpan<byte> payload, ITruthSink sink)
    {
        var head = Frames.TruthHead(payload, _known);
        Checks.Same("the epoch in the manifest", Manifest.Epoch, head.Epoch.Number);
        Checks.Same("the states", Manifest.Sections.Length - 1, head.States ?? 0);
        sink.Begin(head);
        return 0;
    }

    private long BeginState(ReadOnlySpan<byte> payload, ITruthSink sink)
    {
        var head = Frames.StateHead(payload, _known);
        sink.Begin(head);
        return head.Data;
    }
}
