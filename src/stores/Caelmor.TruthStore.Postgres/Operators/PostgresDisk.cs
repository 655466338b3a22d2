using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Schema;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Operators;

/// <summary>The epochs of a store as the files of a folder: for operators, who have one set of acts
/// for stores of both kinds.</summary>
/// <remarks>
/// A look sees one state of things from one list to the next. An act is a transaction of its own,
/// and moves the epoch in force along with the names.
/// </remarks>
internal sealed class PostgresDisk : IDisk, ISalvageableDisk, IExchangingDisk, IDisposable
{
    private readonly StoreAddress _address;
    private readonly PostgresStoreOptions _options;
    private readonly bool _isActed;
    private Session? _session;
    private Lease? _lease;

    private PostgresDisk(StoreAddress address, PostgresStoreOptions options, bool isActed) =>
        (_address, _options, _isActed) = (address, options, isActed);

    private string Schema => _address.Schema;

    private Session Session => _lease?.Session ?? _session!;

    public static PostgresDisk ToLookAt(StoreAddress address, PostgresStoreOptions options)
    {
        var disk = new PostgresDisk(address, options, isActed: false);
        disk.Guard(() => disk._session = Session.Open(address, options));
        if (disk.Guard(() => SchemaUpgrade.Version(disk._session!, address)) is null)
        {
            disk.Dispose();
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found no truth store at {address.Text}; expected its tables in schema "
                + $"'{address.Schema}'. Name the schema with 'Search Path=NAME'.");
        }

        return disk;
    }

    public static PostgresDisk ToActOn(StoreAddress address, PostgresStoreOptions options) =>
        new(address, options, isActed: true);

    public string PathOf(string name) => $"{_address.Text}/{name}";

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => Guard(() =>
    {
        BeginLook();
        var entries = Session.All(
            $"SELECT epoch, aside, bytes, quarantined IS NOT NULL FROM {Schema}.truth",
            row => (
                Epoch: row.GetInt64(0),
                Aside: row.IsDBNull(1) ? (int?)null : row.GetInt32(1),
                Bytes: row.GetInt64(2),
                HasMarker: row.GetBoolean(3)));
        var head = WriterRow.See(Session, Schema).Head;
        return entries.Select(one => new DiskEntry(
                one.Aside is { } number
                    ? StoreNames.SetAside(number, StoreNames.Truth(one.Epoch))
                    : StoreNames.Truth(one.Epoch),
                one.Bytes,
                IsPlain: true))
            .Concat(entries.Where(one => one is { Aside: null, HasMarker: true })
                .Select(one => Marker(one.Epoch)))
            .Concat(NamesOfHead(head, [.. entries.Where(one => one.Aside is null)
                .Select(one => one.Epoch)]))
            .Append(new(StoreNames.Lock, 0, IsPlain: true))
            .DistinctBy(one => one.Name)
            .Where(one => isWanted(one.Name))
            .ToList();
    });

    public IDiskFile Open(string name) => Guard(() =>
    {
        var row = RowOf(name);
        var file = new PieceReader(Session, Schema, row, progress: null);
        TruthContent.Check(file, row);
        return new GuardedFile(file, _address);
    });

    public IDiskFile OpenToSalvage(string name) => Guard(() =>
    {
        var (body, length) = Session.One(
            "SELECT t.body, coalesce((SELECT p.no::bigint * $3::integer "
            + $"+ coalesce(octet_length(p.bytes), 0) FROM {Schema}.piece p WHERE p.body = t.body "
            + $"ORDER BY p.no DESC LIMIT 1), 0) {From(name, out var epoch, out var aside)}",
            row => (row.GetGuid(0), row.GetInt64(1)),
            epoch,
            aside,
            PieceLayout.Size);
        return new GuardedFile(new BrokenPieces(Session, Schema, body, length), _address);
    });

    public IDiskFile Create(string name)
    {
        if (StoreNames.EpochOf(name, StoreNames.AcknowledgedEnd) is not null)
        {
            MoveHead();
            return new MarkerFile(_ => { });
        }

        return StoreNames.EpochOf(name, StoreNames.MarkerEnd) is { } epoch
            ? new MarkerFile(text => Act(
                session => session.Execute(
                    $"UPDATE {Schema}.truth SET quarantined = $1 "
                    + "WHERE epoch = $2 AND aside IS NULL",
                    text,
                    epoch),
                movesHead: false))
            : throw Refused("write a file");
    }

    public void Rename(string from, string to)
    {
        if (from.EndsWith(StoreNames.MarkerEnd, StringComparison.Ordinal))
        {
            // It is a word in the row, and went with it.
            return;
        }

        if (from.EndsWith(StoreNames.AcknowledgedEnd, StringComparison.Ordinal))
        {
            MoveHead();
            return;
        }

        var source = From(from, out var epoch, out var aside);
        Act(session => session.Execute(
            $"UPDATE {Schema}.truth SET aside = $3 WHERE body = (SELECT t.body {source})",
            epoch,
            aside,
            StoreNames.SetAsideOf(to)?.Number));
    }

    public void Exchange(
        string name, string setAside, Action<IDiskFile> fill, Action<IDiskFile> check) =>
        Guard(() =>
        {
            var exchange = new TruthExchange(_lease!, _address, _options);
            exchange.Run(RowOf(name), StoreNames.SetAsideOf(setAside)!.Value.Number, fill, check);
            return true;
        });

    public void Delete(string name)
    {
        var epoch = StoreNames.EpochOf(name, StoreNames.MarkerEnd)
            ?? throw Refused("delete an epoch");
        Act(session => session.Execute(
            $"UPDATE {Schema}.truth SET quarantined = NULL WHERE epoch = $1 AND aside IS NULL",
            epoch));
    }

    /// <summary>Each act was durable when it was done.</summary>
    public void FlushFolder()
    {
    }

    public DiskLock Lock(string name, string owner) => Guard(() =>
    {
        _lease = Lease.Take(
            _address,
            _options,
            LeaseSteps.Right,
            (settings, durability, place) => settings.Demand(durability, place));
        return new DiskLock(_lease, Former: "");
    });

    public bool Confirm() => Guard(() =>
    {
        if (_isActed && WriterRow.See(Session, Schema) is var now && now.Fence != _lease!.Fence)
        {
            throw _lease.TakenOver(now);
        }

        return false;
    });

    /// <summary>The room is the server's, which does not tell.</summary>
    public long FreeSpace() => long.MaxValue;

    public void Dispose() => _session?.Dispose();

    // The epoch in force is the mark of what was acknowledged. If there is a newer row, nobody may
    // take that one for it, or an older one.
    private static IEnumerable<DiskEntry> NamesOfHead(long head, long[] epochs)
    {
        if (head > 0)
        {
            yield return new(StoreNames.Acknowledged(head), 0, IsPlain: true);
        }

        if (epochs.DefaultIfEmpty().Max() is var newest && newest > head)
        {
            yield return Marker(newest);
        }
    }

    private static DiskEntry Marker(long epoch) =>
        new(StoreNames.Marker(epoch), 0, IsPlain: true);

    private void BeginLook()
    {
        if (_lease is null)
        {
            Session.TryRollback();
            Session.Execute(TruthSight.Begin);
        }
    }

    // It follows the names.
    private void MoveHead() => Act(_ => { });

    // A change of names, and of what is in force with it; or of something else.
    private void Act(Action<Session> change, bool movesHead = true) => Guard(() =>
    {
        var session = Session;
        session.Execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        try
        {
            change(session);
            var head = movesHead ? $"coalesce({WriterRow.Newest(Schema)}, 0)" : "head";
            if (session.Execute(
                $"UPDATE {Schema}.writer SET head = {head} WHERE fence = $1",
                _lease!.Fence) != 1)
            {
                throw _lease.TakenOver(WriterRow.See(session, Schema));
            }

            session.Execute("COMMIT");
            return true;
        }
        catch
        {
            session.TryRollback();
            throw;
        }
    });

    private TruthRow RowOf(string name)
    {
        var rows = Session.All(
            $"SELECT {TruthRow.Columns} {From(name, out var epoch, out var aside)}",
            row => TruthRow.Read(row, 0),
            epoch,
            aside);
        return rows is [var row, ..] ? row : throw new FileNotFoundException(
            $"Found no row of '{name}' at {_address.Text}.");
    }

    private string From(string name, out long epoch, out int? aside)
    {
        var setAside = StoreNames.SetAsideOf(name);
        aside = setAside?.Number;
        epoch = StoreNames.EpochOf(setAside?.Name ?? name, StoreNames.TruthEnd) ?? 0;
        return $"FROM {Schema}.truth t WHERE t.epoch = $1::bigint "
            + "AND t.aside IS NOT DISTINCT FROM $2::integer";
    }

    private T Guard<T>(Func<T> work) => PostgresTruths.Guard(_address, work);

    private static TruthStoreException Refused(string what) => new(
        StoreFault.Refused,
        $"Found an act that would {what}; expected one that a store on PostgreSQL has. Nothing was "
        + "changed.");
}
