using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>A file whose objects are read, and taken forward, one at a time.</summary>
internal sealed class MigrationSource
{
    private readonly ContainerReader _reader;
    private readonly StoreOptions _options;
    private readonly TruthHead _head;
    private readonly int[] _sealOrder;

    /// <param name="file">The file.</param>
    /// <param name="options">How the store is run.</param>
    /// <param name="isWritten">Whether it was written just now and somebody else judges
    /// it.</param>
    public MigrationSource(IDiskFile file, StoreOptions options, bool isWritten)
    {
        _reader = ContainerReader.Open(file);
        _options = options;
        var heads = new HeadSink();
        for (var i = 0; i < Manifest.Sections.Length; i++)
        {
            _reader.Read(i, heads, options.BlockSize);
        }

        _head = heads.Truth;
        _sealOrder = [.. Enumerable.Range(0, heads.Systems.Count)
            .OrderBy(i => heads.Systems[i], StringComparer.Ordinal)];
        Outdated = Count();
        if (!isWritten)
        {
            DemandIntact(heads.Systems);
        }
    }

    public Manifest Manifest => _reader.Manifest;

    /// <summary>How many data are in an older schema version.</summary>
    public long Outdated { get; }

    /// <summary>The seal over what is in the file, or over what the steps make of it.</summary>
    public Seal Seal(bool migrated)
    {
        using var seal = new SealStream();
        seal.Begin(_head.Epoch, _head.Version, _sealOrder.Length);
        var sink = new SealSink(seal, migrated ? _options.Schemas : null);
        foreach (var state in _sealOrder)
        {
            _reader.Read(1 + state, sink, _options.BlockSize);
        }

        return seal.End();
    }

    public IReadOnlyList<uint> Write(IDiskFile file, Seal seal, CancellationToken cancellation)
    {
        using var blocks = new BlockWriter(file, _options.BlockSize, cancellation);
        var container = new ContainerWriter(blocks);
        container.Begin(_head.Epoch, _head.Version, seal, _head.States);
        var sink = new RewritingSink(container, _options.Schemas);
        for (var i = 1; i < Manifest.Sections.Length; i++)
        {
            _reader.Read(i, sink, _options.BlockSize);
        }

        container.End(_head.Epoch, _head.Version, seal, _options.Time.GetUtcNow());
        return blocks.Blocks;
    }

    // A migration seals anew: what was wrong before would look right after.
    private void DemandIntact(List<string> systems)
    {
        if (systems.Distinct().Count() < systems.Count || _head.States is null
            || Seal(migrated: false) != _head.Seal)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found that the truth of epoch {_head.Epoch} does not fit its seal, or has a "
                + "system twice; expected one that can be restored. A migration would hide that. "
                + "Choose an epoch that can, then migrate.");
        }
    }

    private long Count()
    {
        var outdated = 0L;
        foreach (var one in Manifest.Schemas)
        {
            var kind = new DatumKind(one.Type);
            var current = _options.Schemas.Current(kind);
            if (one.SchemaVersion > current || one.SchemaVersion < 1)
            {
                throw _options.Schemas.Newer(kind, one.SchemaVersion);
            }

            outdated += one.SchemaVersion < current ? one.Count : 0;
        }

        return outdated;
    }
}

/// <summary>Notes which systems a file has, in which order.</summary>
internal sealed class HeadSink : ITruthSink
{
    public bool WantsData => false;

    public TruthHead Truth { get; private set; }

    public List<string> Systems { get; } = [];

    public void Begin(TruthHead head) => Truth = head;

    public void Begin(StateHead head) => Systems.Add(head.System.Text);

    public void Add(Datum datum, int schemaVersion)
    {
        // The data have their turn later.
    }
}

/// <summary>Seals what comes by, taken forward if there are schemas to go by.</summary>
internal sealed class SealSink(SealStream seal, SchemaMigrations? schemas) : ITruthSink
{
    public void Begin(StateHead head) =>
        seal.Begin(head.System, head.Epoch, head.Version, head.Data);

    public void Add(Datum datum, int schemaVersion) =>
        seal.Add(schemas is null ? datum : schemas.Migrate(datum, schemaVersion));
}

/// <summary>Writes what comes by, taken forward, into a new file.</summary>
internal sealed class RewritingSink(ContainerWriter container, SchemaMigrations schemas)
    : ITruthSink
{
    public void Begin(StateHead head) => container.Begin(head);

    public void Add(Datum datum, int schemaVersion) =>
        container.Add(schemas.Migrate(datum, schemaVersion), schemas.Current(datum.Kind));

    public void EndState() => container.EndSection();
}
