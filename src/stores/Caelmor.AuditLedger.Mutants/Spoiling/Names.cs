namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>The files of the reference, which mutants know by name.</summary>
internal static class Names
{
    public const string Events = "audit-events.ndjson";
    public const string EventSeals = "audit-events.seals.ndjson";
    public const string Snapshots = "snapshots.ndjson";

    /// <summary>Folders of which that of the events is spoilt.</summary>
    public static LedgerPlaces WithEvents(this LedgerPlaces places, Func<IMount, IMount> spoil) =>
        places with { Events = spoil(places.Events) };

    /// <summary>Folders of which that of the snapshots is spoilt.</summary>
    public static LedgerPlaces WithSnapshots(
        this LedgerPlaces places, Func<IMount, IMount> spoil) =>
        places with { Snapshots = spoil(places.Snapshots) };
}
