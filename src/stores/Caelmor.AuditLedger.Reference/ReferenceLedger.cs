using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Judging;
using Caelmor.AuditLedger.Reference.Running;

namespace Caelmor.AuditLedger.Reference;

/// <summary>A small audit ledger that conforms.</summary>
/// <remarks>It is there to be read and to be certified, and keeps its files wherever its mounts keep
/// them: for tests that is memory.</remarks>
/// <param name="steps">What it does.</param>
public sealed class ReferenceLedger(LedgerSteps steps) : IAuditLedgerImplementation
{
    /// <summary>One that does everything right.</summary>
    public ReferenceLedger()
        : this(LedgerSteps.Right)
    {
    }

    /// <inheritdoc/>
    public string Name => "Caelmor.AuditLedger.Reference";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public LedgerFiles Files { get; } = new("audit-events.ndjson", "snapshots.ndjson");

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) => Outcome(() =>
        {
            PlaceCheck.DemandFolder(places.Events, forWriting: true);
            PlaceCheck.DemandFolder(places.Snapshots, forWriting: true);
            SealedFile.Create(places.Events, Files.Events);
            SealedFile.Create(places.Snapshots, Files.Snapshots);
            return default(Acknowledged);
        });

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation) =>
        Outcome<IAuditLedger>(() => Start(places, host));

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation) =>
        Outcome<IAuditReader>(() => new LedgerReader(
            Reading(places.Events, Files.Events), Reading(places.Snapshots, Files.Snapshots)));

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        Outcome(() =>
        {
            Migrator.Run(database, migrations);
            return default(Acknowledged);
        });

    private RunningLedger Start(LedgerPlaces places, ILedgerHost host)
    {
        steps.CheckPlaces(places, Files);
        steps.CheckDatabase(host.Database);
        var turn = steps.Lock(places);
        try
        {
            var replay = new Replay(places, Files, host, steps);
            replay.OpenEvents();
            steps.Replay(replay);
            host.Orchestrator.Wire();
            return new RunningLedger(replay, steps, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    // Which types there are, only the server knows; that it knew them, the seals say.
    private SealedFile Reading(IMount mount, string file)
    {
        PlaceCheck.Demand(mount, file, forWriting: false);
        return new SealedFileOpening(mount, file, _ => null, steps.Files).ForReading();
    }

    private static ValueTask<LedgerOutcome<T>> Outcome<T>(Func<T> request) =>
        ValueTask.FromResult(Refusals.Catch(request));
}
