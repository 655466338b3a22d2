using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Running;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded;

/// <summary>The embedded audit ledger: two files of lines that anybody can read, and their seals
/// beside them.</summary>
/// <remarks>
/// It works in whatever folders it is given; those of this machine are opened by
/// <see cref="Folders.LedgerFolders"/>. An append is one write and one flush for all who wait at
/// the same time, then a seal, then the acknowledgement. A start reads and judges everything before
/// the server learns of anything.
/// </remarks>
/// <param name="options">How it goes about what the rules leave open.</param>
public sealed class EmbeddedLedger(LedgerOptions options) : IAuditLedgerImplementation
{
    /// <summary>One as it comes.</summary>
    public EmbeddedLedger()
        : this(new LedgerOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => "Caelmor.AuditLedger";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public LedgerFiles Files => LedgerNames.Files;

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        return Outcome(() =>
        {
            Creation.Run(places);
            return default(Acknowledged);
        });
    }

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(host);
        return Outcome<IAuditLedger>(() => Start(places, host));
    }

    /// <summary>Opens a ledger for reading, up to the seals that it has at that moment. Whoever
    /// wants to see what came later opens it anew.</summary>
    /// <param name="places">The two folders.</param>
    /// <param name="surroundings">What surrounds the observer; nothing of it is used.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        return Outcome<IAuditReader>(() =>
        {
            // The snapshots first: each was taken of events that come to be read after it.
            var snapshots = Reading(places.Snapshots, Files.Snapshots, LineJudge.OfSnapshots());
            var events = Reading(places.Events, Files.Events, LineJudge.OfEvents(union: null));
            return new LedgerReader(events, snapshots);
        });
    }

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(migrations);
        return Outcome(() =>
        {
            MigrationRun.Run(database, migrations, cancellation);
            return default(Acknowledged);
        });
    }

    private RunningLedger Start(LedgerPlaces places, ILedgerHost host)
    {
        PlaceCheck.Demand(places.Events, Files.Events, forWriting: true);
        PlaceCheck.Demand(places.Snapshots, Files.Snapshots, forWriting: true);
        PlaceCheck.Demand(host.Database);
        var held = PlaceCheck.Lock(places);
        try
        {
            return new(new Replay(places, host, options).Run(), host.Union, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static SealedExtent Reading(IMount mount, string file, LineJudge judge)
    {
        PlaceCheck.Demand(mount, file, forWriting: false);
        return SealedExtent.Of(mount, file, new HistoryReader(mount, file, judge).ToTheLastSeal());
    }

    private static ValueTask<LedgerOutcome<T>> Outcome<T>(Func<T> request) =>
        ValueTask.FromResult(RefusalOutcomes.Of(request));
}
