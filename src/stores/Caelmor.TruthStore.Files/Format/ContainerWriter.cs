using System.Collections.Immutable;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Writes header, sections, manifest and trailer, in this order and once each.</summary>
internal sealed class ContainerWriter(BlockWriter blocks)
{
    private readonly FrameEncoder _frame = new();
    private readonly List<ManifestSection> _sections = [];
    private readonly SchemaCounts _schemas = new();
    private string _system = "";
    private long _start;
    private long _inSection;

    /// <summary>How many data there are in the sections that ended.</summary>
    public long Data { get; private set; }

    public void Begin(Epoch epoch, CanonVersion version, Seal seal, int? states)
    {
        ContainerHeader.Write(blocks, Layout.Container);
        Begin("");
        _frame.Encode(epoch, version, seal, states);
        WriteFrame([]);
        EndSection();
    }

    public void Begin(StateHead state)
    {
        Begin(state.System.Text ?? "");
        _frame.Encode(state);
        WriteFrame([]);
    }

    public void Add(Datum datum, int schemaVersion)
    {
        _frame.Encode(datum, schemaVersion);
        WriteFrame(datum.Value.Bytes.Span);
        _schemas.Count(datum.Kind.Text, schemaVersion);
        _inSection++;
    }

    public void EndSection()
    {
        _sections.Add(new(
            _system, _start, blocks.Position - _start, _inSection, $"{blocks.EndSection():x8}"));
        Data += _inSection;
    }

    /// <returns>The SHA-256 over everything before it.</returns>
    public byte[] End(Epoch epoch, CanonVersion version, Seal seal, DateTimeOffset time)
    {
        var manifest = ManifestJson.Write(new(
            Layout.Format, epoch.Number, version.Number, time, seal.Hex ?? "", Data,
            _schemas.ToManifest(), [.. _sections]));
        if (manifest.Length > Layout.LongestManifest)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found a truth whose manifest takes {manifest.Length} bytes; expected at most "
                + $"{Layout.LongestManifest}. It has too many states or kinds to be one.");
        }

        return ContainerTrailer.Write(blocks, Layout.Container, manifest);
    }

    private void Begin(string system)
    {
        (_system, _start, _inSection) = (system, blocks.Position, 0);
    }

    private void WriteFrame(ReadOnlySpan<byte> value)
    {
        var length = (long)_frame.Payload.Length + value.Length;
        if (length > BlockLayout.LongestFrame)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found a datum of {length} bytes in {_system}; expected at most "
                + $"{BlockLayout.LongestFrame}. Divide it.");
        }

        blocks.WriteFrame(_frame.Payload, value);
    }
}

/// <summary>Counts objects by type and schema version, for the manifest.</summary>
internal sealed class SchemaCounts
{
    private readonly Dictionary<(string Type, int Version), long> _counts = [];
    private (string Type, int Version) _last = ("", 0);
    private long _run;

    // Objects of one type follow each other, so most of them cost no look-up.
    public void Count(string? type, int version)
    {
        var seen = (type ?? "", version);
        if (seen != _last)
        {
            Settle();
            _last = seen;
        }

        _run++;
    }

    public ImmutableArray<ManifestSchema> ToManifest()
    {
        Settle();
        return
        [
            .. _counts.Select(one => new ManifestSchema(one.Key.Type, one.Key.Version, one.Value))
                .OrderBy(one => one.Type, StringComparer.Ordinal)
                .ThenBy(one => one.SchemaVersion),
        ];
    }

    private void Settle()
    {
        if (_run > 0)
        {
            _counts[_last] = _counts.GetValueOrDefault(_last) + _run;
            _run = 0;
        }
    }
}
