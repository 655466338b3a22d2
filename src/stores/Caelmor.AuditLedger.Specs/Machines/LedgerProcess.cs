using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Observed;
using Caelmor.Conformance.Journaling;

namespace Caelmor.AuditLedger.Specs.Machines;

/// <summary>A process that runs somebody's ledger: an operator's, a server's or an
/// observer's.</summary>
internal sealed class LedgerProcess
{
    private const int Page = 500;

    private readonly IAuditLedgerImplementation _implementation;
    private readonly ObservedMount _events;
    private readonly ObservedMount _snapshots;
    private readonly SuiteClock _clock;
    private readonly string _who;
    private readonly LedgerWorld _world;
    private IAuditLedger? _ledger;
    private IAuditReader? _reader;
    private bool _isGone;

    public LedgerProcess(
        IAuditLedgerImplementation implementation,
        IReadOnlyList<EventType> union,
        string who,
        DiskPair disks,
        LedgerWorld world)
    {
        (_implementation, _who, _world, _clock) = (implementation, who, world, world.Clock);
        _events = new(disks.Events, LedgerPart.Events, who, world.Log);
        _snapshots = new(disks.Snapshots, LedgerPart.Snapshots, who, world.Log);
        Host = new(union, world.Clock, world.Database, world.Log.Journal);
    }

    private enum LedgerAction
    {
        Create,
        Start,
        Observe,
        Append,
        WriteSnapshot,
        Read,
        ReadLatest,
        TellHead,
        CompareHead,
        Migrate,
        Close,
        Granted,
        Refused,
        Killed,
    }

    /// <summary>The server, as the ledger has seen it.</summary>
    public ObservedHost Host { get; }

    /// <summary>Whether it has the ledger open.</summary>
    public bool IsOpen => _reader is not null;

    private LedgerPlaces Places => new(_events, _snapshots);

    private IAuditReader Reader => _reader ?? throw new InvalidOperationException(
        "The process has no ledger open. Start it first.");

    private IAuditLedger Ledger => _ledger ?? throw new InvalidOperationException(
        "The process writes no ledger. Start it first.");

    public Task<LedgerRefusal?> CreateAsync() => DoAsync(
        LedgerAction.Create,
        () => _implementation.CreateAsync(Places, CancellationToken.None));

    public async Task<LedgerRefusal?> StartAsync()
    {
        var outcome = await AskAsync(
            LedgerAction.Start,
            () => _implementation.StartAsync(Places, Host, CancellationToken.None));
        _reader = _ledger = outcome.Match<IAuditLedger?>(one => one, _ => null);
        return Asking.RefusalOf(outcome);
    }

    public async Task<LedgerRefusal?> ObserveAsync()
    {
        var outcome = await AskAsync(
            LedgerAction.Observe,
            () => _implementation.ObserveAsync(Places, Host, CancellationToken.None));
        _reader = outcome.Match<IAuditReader?>(one => one, _ => null);
        return Asking.RefusalOf(outcome);
    }

    public Task<LedgerRefusal?> AppendAsync(IReadOnlyList<AuditEvent> events, bool isGivenUp = false) =>
        DoAsync(
            LedgerAction.Append,
            () => Ledger.AppendAsync(events, new CancellationToken(isGivenUp)));

    public Task<LedgerRefusal?> WriteSnapshotAsync(LedgerSnapshot snapshot) => DoAsync(
        LedgerAction.WriteSnapshot,
        () => Ledger.WriteSnapshotAsync(snapshot, CancellationToken.None));

    public Task<LedgerRefusal?> MigrateAsync() => DoAsync(
        LedgerAction.Migrate,
        () => _implementation.MigrateAsync(
            _world.Database, ObservedDatabase.Scripts, CancellationToken.None));

    /// <summary>All events, page by page.</summary>
    public async Task<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAllAsync()
    {
        var all = new List<AuditEvent>();
        while (true)
        {
            var page = await ReadAsync(all.Count, Page);
            if (Asking.RefusalOf(page) is { } why)
            {
                return LedgerOutcome.Refused<IReadOnlyList<AuditEvent>>(why);
            }

            var read = page.Match(events => events, _ => []);
            all.AddRange(read);
            if (read.Count < Page)
            {
                return LedgerOutcome.Granted<IReadOnlyList<AuditEvent>>(all);
            }
        }
    }

    /// <summary>Events from one on.</summary>
    public Task<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(long first, int most) => AskAsync(
        LedgerAction.Read, () => Reader.ReadAsync(first, most, CancellationToken.None));

    public Task<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync() => AskAsync(
        LedgerAction.ReadLatest,
        () => Reader.ReadLatestAsync(CancellationToken.None),
        hasNone: true);

    public Task<LedgerOutcome<LedgerHead>> HeadAsync() => AskAsync(
        LedgerAction.TellHead, () => Reader.HeadAsync(CancellationToken.None));

    public Task<LedgerOutcome<bool>> ConfirmsAsync(LedgerHead older) => AskAsync(
        LedgerAction.CompareHead, () => Reader.ConfirmsAsync(older, CancellationToken.None));

    public async Task CloseAsync()
    {
        if (_reader is { } closing)
        {
            (_reader, _ledger) = (null, null);
            Note(LedgerAction.Close);
            await Asking.CloseAsync(closing);
        }
    }

    /// <summary>It is gone, and with it its locks and all that it had not written.</summary>
    public void Kill()
    {
        (_reader, _ledger, _isGone) = (null, null, true);
        Note(LedgerAction.Killed);
        _events.BeGone();
        _snapshots.BeGone();
    }

    private async Task<LedgerRefusal?> DoAsync(
        LedgerAction action, Func<ValueTask<LedgerOutcome<Acknowledged>>> ask) =>
        Asking.RefusalOf(await AskAsync(action, ask));

    private async Task<LedgerOutcome<T>> AskAsync<T>(
        LedgerAction action, Func<ValueTask<LedgerOutcome<T>>> ask, bool hasNone = false)
    {
        Note(action);
        _clock.AtWork(() => !_isGone);
        var outcome = await Asking.AskAsync(Phrases.Of(action), ask, hasNone);
        if (Asking.RefusalOf(outcome) is { } why)
        {
            Note(LedgerAction.Refused, $"{why.Path}: {why.Found}");
        }
        else
        {
            Note(LedgerAction.Granted);
        }

        return outcome;
    }

    private void Note(LedgerAction action, string detail = "") =>
        _world.Log.Journal.Note(_who, action, detail);
}
