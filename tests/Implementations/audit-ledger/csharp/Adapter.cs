using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference;

/// <summary>All that the certifier needs of an audit ledger. Each instance is a process of its
/// own.</summary>
public sealed class Adapter : IAuditLedgerImplementation
{
    // Yours goes here: a class that starts, observes and makes ledgers in the two folders.
    private readonly ReferenceLedger _ledger = new();

    public string Name => "csharp ledger";

    public string Version => "1.0.0";

    public LedgerFiles Files => _ledger.Files;

    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) =>
        _ledger.CreateAsync(places, cancellation);

    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation) =>
        _ledger.StartAsync(places, host, cancellation);

    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation) =>
        _ledger.ObserveAsync(places, surroundings, cancellation);

    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        _ledger.MigrateAsync(database, migrations, cancellation);
}
