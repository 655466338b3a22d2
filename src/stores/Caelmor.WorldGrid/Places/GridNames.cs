using System.Globalization;

namespace Caelmor.WorldGrid.Embedded.Places;

/// <summary>How the files of a grid are called. Names that decide something say all of it, so that
/// no byte of a file can decide it otherwise.</summary>
internal static class GridNames
{
    /// <summary>What the world is made from.</summary>
    public const string Genesis = "genesis.json";

    private const string Unfinished = ".new";
    private const string Flagged = ".flagged";
    private const string Extension = ".caelmor";
    private const string SavePrefix = "save-";
    private const string DecisionPrefix = "use-";
    private const string MigrationPrefix = "migration-";
    private const string IncidentPrefix = "incident-";
    private const string NewWorldPrefix = "genesis-";
    private const int Digits = 20;

    /// <summary>The layer of a save.</summary>
    public static string Save(long number) => $"{SavePrefix}{number:d20}{Extension}";

    /// <summary>The number of the save that a name is the layer of; 0 for none.</summary>
    public static long SaveOf(string name) =>
        name.Length == SavePrefix.Length + Digits + Extension.Length
            && name.StartsWith(SavePrefix, StringComparison.Ordinal)
            && name.EndsWith(Extension, StringComparison.Ordinal)
            ? Number(name.AsSpan(SavePrefix.Length, Digits))
            : 0;

    /// <summary>The decision that a save is in force, and none above it up to a number.</summary>
    public static string Decision(long above, long save) =>
        $"{DecisionPrefix}{above:d20}-{save:d20}";

    /// <summary>What a name decides; null for nothing.</summary>
    public static (long Above, long Save)? DecisionOf(string name) =>
        name.Length == DecisionPrefix.Length + (2 * Digits) + 1
            && name.StartsWith(DecisionPrefix, StringComparison.Ordinal)
            ? (Number(name.AsSpan(DecisionPrefix.Length, Digits)),
                Number(name.AsSpan(DecisionPrefix.Length + Digits + 1, Digits)))
            : null;

    /// <summary>What a world is made from that was made anew above a number.</summary>
    public static string GenesisAbove(long above) => $"{NewWorldPrefix}{above:d20}.json";

    /// <summary>A name that means nothing yet.</summary>
    public static string Beside(string name) => name + Unfinished;

    /// <summary>Whether a name means nothing yet.</summary>
    public static bool IsUnfinished(string name) =>
        name.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>The flag of a file that is corrupted.</summary>
    public static string FlagOf(string name) => name + Flagged;

    /// <summary>The file that a flag is of; null if it is no flag.</summary>
    public static string? FlaggedBy(string name) =>
        name.EndsWith(Flagged, StringComparison.Ordinal) ? name[..^Flagged.Length] : null;

    /// <summary>What a migration of a save has done of a region.</summary>
    public static string Migration(long save, RegionPosition at) => string.Create(
        CultureInfo.InvariantCulture, $"{MigrationPrefix}{save:d20}-{at.X}_{at.Y}{Extension}");

    /// <summary>Whether a file is of a migration.</summary>
    public static bool IsOfMigration(string name) =>
        name.StartsWith(MigrationPrefix, StringComparison.Ordinal);

    /// <summary>An entry of the incident log.</summary>
    public static string Incident(long number) => $"{IncidentPrefix}{number:d20}.json";

    /// <summary>Whether a file is an entry of the incident log.</summary>
    public static bool IsIncident(string name) =>
        name.StartsWith(IncidentPrefix, StringComparison.Ordinal);

    /// <summary>Whether a file is a grid's own.</summary>
    public static bool IsOwn(string name) => name == Genesis || SaveOf(name) > 0
        || DecisionOf(name) is not null || IsUnfinished(name) || FlaggedBy(name) is not null
        || IsOfMigration(name) || IsIncident(name)
        || name.StartsWith(NewWorldPrefix, StringComparison.Ordinal);

    private static long Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
