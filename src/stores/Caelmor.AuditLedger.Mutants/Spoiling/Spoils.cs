using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>What is wrong with a ledger, around one that is right.</summary>
/// <remarks>Each part gets what would happen otherwise, and leaves it, changes it or does something
/// else.</remarks>
internal sealed record Spoils
{
    /// <summary>The folders, as the ledger of a server sees them.</summary>
    public Func<LedgerPlaces, ILedgerHost, LedgerPlaces> Places { get; init; } =
        (places, _) => places;

    /// <summary>The server, as the ledger sees it.</summary>
    public Func<ILedgerHost, LedgerPlaces, ILedgerHost> Host { get; init; } = (host, _) => host;

    /// <summary>Happens before a start.</summary>
    public Action<LedgerPlaces, ILedgerHost> BeforeStart { get; init; } = (_, _) => { };

    /// <summary>Happens after a start that was granted.</summary>
    public Action<LedgerPlaces, ILedgerHost> AfterStart { get; init; } = (_, _) => { };

    /// <summary>What becomes of a start that was refused.</summary>
    public Func<LedgerRefusal, LedgerPlaces, ILedgerHost, LedgerOutcome<IAuditLedger>> OnRefusal
    {
        get;
        init;
    } = (why, _, _) => LedgerOutcome.Refused<IAuditLedger>(why);

    /// <summary>An append.</summary>
    public Func<Writing<IReadOnlyList<AuditEvent>>, ValueTask<LedgerOutcome<Acknowledged>>> Append
    {
        get;
        init;
    } = writing => writing.Go(writing.What);

    /// <summary>The writing of a snapshot.</summary>
    public Func<Writing<LedgerSnapshot>, ValueTask<LedgerOutcome<Acknowledged>>> Snapshot
    {
        get;
        init;
    } = writing => writing.Go(writing.What);

    /// <summary>Who answers the server that asks its own ledger.</summary>
    public Func<IAuditReader, IAuditReader> Asked { get; init; } = ledger => ledger;

    /// <summary>Happens before an observing.</summary>
    public Action<LedgerPlaces, ILedgerSurroundings> BeforeObserving { get; init; } = (_, _) => { };

    /// <summary>What becomes of an observing.</summary>
    public Func<LedgerOutcome<IAuditReader>, LedgerPlaces, LedgerOutcome<IAuditReader>> Observing
    {
        get;
        init;
    } = (outcome, _) => outcome;

    /// <summary>A reader.</summary>
    public Func<IAuditReader, ILedgerSurroundings, IAuditReader> Reader { get; init; } =
        (reader, _) => reader;

    /// <summary>A run of migrations.</summary>
    public Func<IDatabase, IReadOnlyList<Migration>, (IDatabase, IReadOnlyList<Migration>)> Migrating
    {
        get;
        init;
    } = (database, migrations) => (database, migrations);
}

/// <summary>Something that is to be written.</summary>
/// <param name="What">What.</param>
/// <param name="Places">The folders.</param>
/// <param name="Host">The server.</param>
/// <param name="Go">Writes it, or something else.</param>
internal sealed record Writing<T>(
    T What,
    LedgerPlaces Places,
    ILedgerHost Host,
    Func<T, ValueTask<LedgerOutcome<Acknowledged>>> Go)
{
    /// <summary>Whether what came of it is an acknowledgement.</summary>
    public static bool IsGranted(LedgerOutcome<Acknowledged> outcome) =>
        outcome is LedgerOutcome<Acknowledged>.Granted;
}
