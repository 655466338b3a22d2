using System.Buffers.Binary;
using System.Globalization;
using Caelmor.Persistence.FileStore.Disks;

namespace Caelmor.Persistence.FileStore.Format;

/// <summary>Reads a whole file and checks every byte of it on the way.</summary>
internal sealed class ContainerReader
{
    private readonly IDiskFile _file;
    private readonly Trailer _trailer;
    private readonly KnownTexts _known = new();

    private ContainerReader(IDiskFile file, Trailer trailer, Manifest manifest)
    {
        _file = file;
        _trailer = trailer;
        Manifest = manifest;
    }

    public Manifest Manifest { get; }

    /// <summary>Reads header, trailer and manifest.</summary>
    /// <exception cref="FlawException">They are not what was written.</exception>
    public static ContainerReader Open(IDiskFile file)
    {
        Header.Check(file);
        var trailer = Trailer.Read(file);
        var json = new byte[trailer.ManifestLength];
        file.Read(trailer.ManifestOffset, json);
        Checks.Same("the CRC-32C of the manifest", Crc32C.Of(json), trailer.ManifestCrc);
        var manifest = ManifestJson.Read(json);
        CheckSections(manifest, trailer.ManifestOffset);
        return new(file, trailer, manifest);
    }

    /// <summary>Reads everything. What was given to the sink counts once this has
    /// returned.</summary>
    /// <exception cref="FlawException">The file is not what was written.</exception>
    public void Read(
        ITruthSink sink, int blockSize, bool retain, CancellationToken cancellation)
    {
        var hashed = _file.Length - Layout.TrailerSize + Layout.HashedTrailerSize;
        using var blocks = new BlockReader(_file, hashed, blockSize, retain);
        blocks.Take(Layout.HeaderSize);
        blocks.EndSection();
        for (var i = 0; i < Manifest.Sections.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadSection(blocks, i, sink);
        }

        var hash = blocks.EndHash();
        if (!hash.AsSpan().SequenceEqual(_trailer.Hash))
        {
            throw new FlawException(
                "the SHA-256 over the file",
                Convert.ToHexStringLower(_trailer.Hash),
                Convert.ToHexStringLower(hash));
        }
    }

    private static void CheckSections(Manifest manifest, long end)
    {
        long position = Layout.HeaderSize;
        foreach (var section in manifest.Sections)
        {
            Checks.Same($"where section '{section.System}' begins", section.Offset, position);
            if (section.Length <= 0 || section.Length > end - position || section.Data < 0)
            {
                throw new FlawException(
                    $"the length of section '{section.System}'",
                    $"1 to {end - position} bytes",
                    $"{section.Length} bytes for {section.Data} data");
            }

            position += section.Length;
        }

        Checks.Same("where the manifest begins", position, end);
        Checks.Same("the format in the manifest", manifest.Format, Layout.Format);
        if (manifest.Sections.IsEmpty)
        {
            throw new FlawException("the sections", "at least one", "none");
        }
    }

    private void ReadSection(BlockReader blocks, int index, ITruthSink sink)
    {
        var section = Manifest.Sections[index];
        var end = section.Offset + section.Length;
        var head = ReadFrame(blocks, end);
        var data = index == 0 ? BeginTruth(head.Span, sink) : BeginState(head.Span, sink);
        Checks.Same($"the data of section '{section.System}'", section.Data, data);
        for (var i = 0L; i < data; i++)
        {
            sink.Add(Frames.Datum(ReadFrame(blocks, end), _known, out var version), version);
        }

        Checks.Same($"the end of section '{section.System}'", blocks.Position, end);
        Checks.Same(
            $"the CRC-32C of section '{section.System}'", blocks.EndSection(), Stored(section));
        if (index > 0)
        {
            sink.EndState();
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

    private static ReadOnlyMemory<byte> ReadFrame(BlockReader blocks, long end)
    {
        var left = end - blocks.Position;
        if (left < Layout.FrameOverhead)
        {
            throw new FlawException("a frame", $"{Layout.FrameOverhead} bytes or more", left);
        }

        // The length is looked at before anything is reserved for it.
        var prefix = blocks.Take(sizeof(uint));
        var crc = Crc32C.Of(prefix.Span);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(prefix.Span);
        if (length > Math.Min(Layout.LongestFrame, left - Layout.FrameOverhead))
        {
            throw new FlawException(
                "the length of a frame", $"at most {left - Layout.FrameOverhead}", length);
        }

        var rest = blocks.Take((int)length + sizeof(uint));
        var payload = rest[..(int)length];
        Checks.Same(
            "the CRC-32C of a frame",
            Crc32C.Append(crc, payload.Span),
            BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[(int)length..]));
        return payload;
    }

    private static uint Stored(ManifestSection section) =>
        uint.TryParse(
            section.Crc32C, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var crc)
            ? crc
            : throw new FlawException("a checksum in the manifest", "8 digits", section.Crc32C);
}
