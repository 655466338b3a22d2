using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Reference;

namespace Caelmor.AuditLedger.Specs.Tests.Conforming;

/// <summary>The reference, on other threads.</summary>
internal sealed class LateLedger : IAuditLedgerImplementation
{
    private readonly ReferenceLedger _inner = new();

    public string Name => "late";

    public string Version => "1";

    public LedgerFiles Files => _inner.Files;

    public async ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) =>
        await Task.Run(async () => await _inner.CreateAsync(places, cancellation), CancellationToken.None);

    public async ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        var outcome = await Task.Run(
            async () => await _inner.StartAsync(places, host, cancellation), CancellationToken.None);
        return outcome.Match(
            ledger => LedgerOutcome.Granted<IAuditLedger>(new LateWriter(ledger)),
            LedgerOutcome.Refused<IAuditLedger>);
    }

    public async ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation) =>
        await Task.Run(
            async () => await _inner.ObserveAsync(places, surroundings, cancellation),
            CancellationToken.None);

    public async ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        await Task.Run(
            async () => await _inner.MigrateAsync(database, migrations, cancellation),
            CancellationToken.None);

    private sealed class LateWriter(IAuditLedger inner) : IAuditLedger
    {
        public async ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
            IReadOnlyList<AuditEvent> events, CancellationToken cancellation) => await Task.Run(
                async () => await inner.AppendAsync(events, cancellation), CancellationToken.None);

        public async ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
            LedgerSnapshot snapshot, CancellationToken cancellation) => await Task.Run(
                async () => await inner.WriteSnapshotAsync(snapshot, cancellation),
                CancellationToken.None);

        public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
            long first, int most, CancellationToken cancellation) =>
            inner.ReadAsync(first, most, cancellation);

        public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
            CancellationToken cancellation) => inner.ReadLatestAsync(cancellation);

        public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
            inner.HeadAsync(cancellation);

        public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
            LedgerHead older, CancellationToken cancellation) =>
            inner.ConfirmsAsync(older, cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
