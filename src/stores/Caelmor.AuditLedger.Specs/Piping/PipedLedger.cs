using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Evidence;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Somebody's ledger at the other end of a pipe, as one process of a trial.</summary>
internal sealed class PipedLedger(
    string name, string version, LedgerFiles files, PipedProcess process)
    : IAuditLedgerImplementation
{
    public string Name => name;

    public string Version => version;

    public LedgerFiles Files => files;

    public async ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation)
    {
        process.Ports.Places = places;
        return await process.AskAsync<Acknowledged>(
            TalkWords.Create, number => new CreateForm(number, Paths(places)), cancellation);
    }

    public async ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        Surround(places, host);
        return await process.AskAsync<IAuditLedger>(
            TalkWords.Start,
            number => new StartForm(
                number, Paths(places), host.Database?.Name, [.. host.Union]),
            cancellation,
            _ => new PipedWriter(process));
    }

    public async ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation)
    {
        Surround(places, surroundings);
        return await process.AskAsync<IAuditReader>(
            TalkWords.Observe,
            number => new ObserveForm(number, Paths(places), surroundings.Database?.Name),
            cancellation,
            _ => new PipedReader(process));
    }

    public async ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        process.Ports.Database = database;
        return await process.AskAsync<Acknowledged>(
            TalkWords.Migrate,
            number => new MigrateForm(
                number,
                database.Name,
                [.. migrations.Select(one => new MigrationForm(one.Number, one.Script))]),
            cancellation);
    }

    private void Surround(LedgerPlaces places, ILedgerSurroundings surroundings)
    {
        process.Ports.Places = places;
        process.Ports.Surroundings = surroundings;
        process.Ports.Database = surroundings.Database;
    }

    private static PathsForm Paths(LedgerPlaces places) =>
        new(places.Events.Path, places.Snapshots.Path);
}
