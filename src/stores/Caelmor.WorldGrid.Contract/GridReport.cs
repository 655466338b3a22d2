using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Contract;

/// <summary>Something that operators have to know.</summary>
/// <remarks>Rules pv-7.2, pv-7.6, pv-9.3, pv-10.4, pv-12.2 and pv-12.3. What does not apply is empty.</remarks>
/// <param name="Kind">What it is about.</param>
/// <param name="Time">When it was found, by the clock of the host.</param>
/// <param name="Message">What happened, in a sentence.</param>
public sealed record GridReport(GridReportKind Kind, DateTimeOffset Time, string Message)
{
    /// <summary>The piece of the place that it is about.</summary>
    public string Piece { get; init; } = string.Empty;

    /// <summary>The checksum that was expected, in the implementation's own form.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>The checksum that was found, in the same form.</summary>
    public string Actual { get; init; } = string.Empty;

    /// <summary>The region that it is about; null if it is about none alone.</summary>
    public RegionPosition? Region { get; init; }

    /// <summary>The numbers of earlier saves that are sound as a whole, newest first: the ways
    /// back.</summary>
    public ImmutableArray<long> WaysBack { get; init; } = [];

    /// <summary>The object that it is about, by its id.</summary>
    public string ObjectId { get; init; } = string.Empty;

    /// <summary>The version of that object; 0 for none.</summary>
    public int ObjectVersion { get; init; }

    /// <summary>Who decided, if somebody did.</summary>
    public string Operator { get; init; } = string.Empty;
}

/// <summary>What a report is about.</summary>
public enum GridReportKind
{
    /// <summary>A checksum was not what it is to be.</summary>
    BrokenChecksum,

    /// <summary>All copies of a dynamic state are lost.</summary>
    LostState,

    /// <summary>A step of a migration failed.</summary>
    FailedMigration,

    /// <summary>A check of an idle server found something.</summary>
    FailedCheck,

    /// <summary>There are fewer sound backups than the minimum.</summary>
    TooFewBackups,

    /// <summary>An operator's decision has lost something: an entry of the incident log.</summary>
    Incident,
}
