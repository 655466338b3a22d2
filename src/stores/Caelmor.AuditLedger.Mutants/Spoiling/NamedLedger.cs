using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>Somebody's ledger under the name of a mutant.</summary>
internal sealed class NamedLedger(string name, IAuditLedgerImplementation inner)
    : IAuditLedgerImplementation
{
    public string Name => name;

    public string Version => "mutant";

    public LedgerFiles Files => inner.Files;

    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) =>
        inner.CreateAsync(places, cancellation);

    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation) =>
        inner.StartAsync(places, host, cancellation);

    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation) =>
        inner.ObserveAsync(places, surroundings, cancellation);

    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        inner.MigrateAsync(database, migrations, cancellation);
}
