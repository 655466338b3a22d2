using Caelmor.AuditLedger.Events;

namespace Caelmor.AuditLedger.Hosting;

/// <summary>What surrounds a ledger, its writer and its observers alike.</summary>
public interface ILedgerSurroundings
{
    /// <summary>The clock. Nothing that is stored or replayed depends on it.</summary>
    TimeProvider Time { get; }

    /// <summary>The database that the server was configured with; null if it was with none.</summary>
    IDatabase? Database { get; }
}

/// <summary>The server that a ledger is started in.</summary>
/// <remarks>
/// Rules dl-8.1 to dl-8.8: when it starts, and then only, <see cref="Memory"/> begins and has every
/// event reduced, in order; then <see cref="Ledger"/> is restored; then <see cref="Orchestrator"/> is
/// wired.
/// </remarks>
public interface ILedgerHost : ILedgerSurroundings
{
    /// <summary>The closed union of events (dl-5.1).</summary>
    IReadOnlyList<EventType> Union { get; }

    /// <summary>The decision memory.</summary>
    IDecisionMemory Memory { get; }

    /// <summary>The shadow ledger.</summary>
    IShadowLedger Ledger { get; }

    /// <summary>The meta orchestrator.</summary>
    IMetaOrchestrator Orchestrator { get; }

    /// <summary>Hears of what people have to know although nothing was refused.</summary>
    ILedgerReports Reports { get; }
}

/// <summary>What the server knows of its decisions: reduced from all events (dl-8.3).</summary>
public interface IDecisionMemory
{
    /// <summary>It is empty from now on.</summary>
    void Begin();

    /// <summary>The next event is taken in.</summary>
    void Reduce(AuditEvent next);
}

/// <summary>What the server has in its books: restored from the latest snapshot (dl-8.5).</summary>
public interface IShadowLedger
{
    /// <summary>It is empty: there is no snapshot (dl-7.4).</summary>
    void RestoreEmpty();

    /// <summary>It is what the snapshot says.</summary>
    void Restore(LedgerSnapshot snapshot);
}

/// <summary>What decides, once everything is restored (dl-8.6).</summary>
public interface IMetaOrchestrator
{
    /// <summary>It decides from now on.</summary>
    void Wire();
}

/// <summary>Hears of what people have to know although nothing was refused (dl-9.6).</summary>
public interface ILedgerReports
{
    /// <summary>What a crash left unfinished was set aside (dl-13.3).</summary>
    /// <param name="report">What, and where it is now.</param>
    void SetAside(TailReport report);
}

/// <summary>What a crash left behind the last whole line of a file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Offset">Where it stood, in bytes from 0.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="KeptAt">The path of the file that it is kept in now.</param>
public sealed record TailReport(string Path, long Offset, long Length, string KeptAt);
