using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;

namespace Caelmor.AuditLedger;

/// <summary>Somebody's audit ledger: what is certified.</summary>
/// <remarks>It has a constructor without parameters, and each instance stands for a process of its
/// own: what one knows, another learns from the files alone (dl-1.5, dl-1.7).</remarks>
public interface IAuditLedgerImplementation
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>Which files hold what people read.</summary>
    LedgerFiles Files { get; }

    /// <summary>Makes the files of a ledger that holds nothing. An operator does this, once; a start
    /// never does (dl-9.4).</summary>
    /// <param name="places">Two folders that are there and empty.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation);

    /// <summary>Opens a ledger for writing and has the server replay it, or refuses.</summary>
    /// <param name="places">The two folders.</param>
    /// <param name="host">The server.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation);

    /// <summary>Opens a ledger for reading, also beside the one process that writes (dl-10.1 to
    /// dl-10.7).</summary>
    /// <param name="places">The two folders.</param>
    /// <param name="surroundings">What surrounds the observer.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation);

    /// <summary>Runs the migrations that have not run yet, by number. An operator does this; a
    /// server never does (dl-3.3, dl-3.4).</summary>
    /// <param name="database">The database.</param>
    /// <param name="migrations">All migrations, in any order.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation);
}
