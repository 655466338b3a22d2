using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>A ledger that is right, and what is wrong around it.</summary>
internal sealed class SpoiltLedger(IAuditLedgerImplementation inner, Spoils spoils)
    : IAuditLedgerImplementation
{
    public string Name => inner.Name;

    public string Version => inner.Version;

    public LedgerFiles Files => inner.Files;

    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) =>
        inner.CreateAsync(places, cancellation);

    public async ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        spoils.BeforeStart(places, host);
        var seen = spoils.Places(places, host);
        var outcome = await inner.StartAsync(seen, spoils.Host(host, places), cancellation);
        return outcome.Match(
            ledger =>
            {
                spoils.AfterStart(places, host);
                return LedgerOutcome.Granted<IAuditLedger>(
                    new SpoiltWriter(ledger, places, host, spoils));
            },
            why => spoils.OnRefusal(why, places, host));
    }

    public async ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation)
    {
        spoils.BeforeObserving(places, surroundings);
        var outcome = await inner.ObserveAsync(places, surroundings, cancellation);
        return spoils.Observing(outcome, places).Match(
            reader => LedgerOutcome.Granted(spoils.Reader(reader, surroundings)),
            LedgerOutcome.Refused<IAuditReader>);
    }

    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        var (other, others) = spoils.Migrating(database, migrations);
        return inner.MigrateAsync(other, others, cancellation);
    }
}

/// <summary>A ledger that is open, and what is wrong around it.</summary>
internal sealed class SpoiltWriter(
    IAuditLedger inner, LedgerPlaces places, ILedgerHost host, Spoils spoils) : IAuditLedger
{
    private readonly IAuditReader _asked = spoils.Asked(inner);

    public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation) => spoils.Append(
            new(events, places, host, others => inner.AppendAsync(others, cancellation)));

    public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation) => spoils.Snapshot(
            new(snapshot, places, host, other => inner.WriteSnapshotAsync(other, cancellation)));

    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        _asked.ReadAsync(first, most, cancellation);

    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => _asked.ReadLatestAsync(cancellation);

    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        inner.HeadAsync(cancellation);

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) =>
        inner.ConfirmsAsync(older, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>A reader that answers some questions otherwise.</summary>
internal sealed class SpoiltReader(IAuditReader inner) : IAuditReader
{
    /// <summary>Reads events.</summary>
    public Func<IReadOnlyList<AuditEvent>, IReadOnlyList<AuditEvent>> Events { get; init; } =
        events => events;

    /// <summary>Can't read events.</summary>
    public Func<LedgerRefusal, LedgerOutcome<IReadOnlyList<AuditEvent>>> Unread { get; init; } =
        LedgerOutcome.Refused<IReadOnlyList<AuditEvent>>;

    /// <summary>Reads the latest snapshot.</summary>
    public Func<LedgerSnapshot?, LedgerSnapshot?> Latest { get; init; } = latest => latest;

    /// <summary>Compares a head.</summary>
    public Func<IAuditReader, LedgerHead, ValueTask<LedgerOutcome<bool>>>? Confirms { get; init; }

    public async ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        (await inner.ReadAsync(first, most, cancellation)).Match(
            events => LedgerOutcome.Granted(Events(events)),
            Unread);

    public async ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => (await inner.ReadLatestAsync(cancellation)).Match(
            latest => LedgerOutcome.Granted(Latest(latest)),
            LedgerOutcome.Refused<LedgerSnapshot?>);

    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        inner.HeadAsync(cancellation);

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) =>
        Confirms?.Invoke(inner, older) ?? inner.ConfirmsAsync(older, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
