using System.Globalization;

namespace Caelmor.WorldGrid.Reference.Pieces;

/// <summary>How the pieces of a grid are called.</summary>
public static class PieceNames
{
    /// <summary>What the world is made from.</summary>
    public const string Genesis = "genesis";

    private const string SavePrefix = "save-";
    private const string FlagPrefix = "flag/";
    private const string AsidePrefix = "aside/";
    private const string MigrationPrefix = "migration/";

    /// <summary>What a save's list is called in its folder.</summary>
    public const string SaveList = "manifest";

    /// <summary>The terrain of a chunk, in whatever save.</summary>
    public static string Of(ChunkPosition at) =>
        string.Create(CultureInfo.InvariantCulture, $"chunk_{at.X}_{at.Y}");

    /// <summary>The state of a region, in whatever save.</summary>
    public static string Of(RegionPosition at) =>
        string.Create(CultureInfo.InvariantCulture, $"region_{at.X}_{at.Y}");

    /// <summary>The position in a name.</summary>
    public static (int X, int Y) PositionIn(string entry)
    {
        var parts = entry.Split('_');
        return (
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether an entry is a chunk's; else it is a region's.</summary>
    public static bool IsChunk(string entry) => entry.StartsWith("chunk_", StringComparison.Ordinal);

    /// <summary>A piece of a save.</summary>
    public static string InSave(long save, string entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{SavePrefix}{save:d19}/{entry}");

    /// <summary>The flag of a piece that is corrupted.</summary>
    public static string FlagOf(string piece) => FlagPrefix + piece;

    /// <summary>The piece that a flag is of; null if it is no flag.</summary>
    public static string? FlaggedBy(string piece) =>
        piece.StartsWith(FlagPrefix, StringComparison.Ordinal) ? piece[FlagPrefix.Length..] : null;

    /// <summary>Where a piece is set aside, for the n-th time.</summary>
    public static string Aside(int time, string piece) =>
        string.Create(CultureInfo.InvariantCulture, $"{AsidePrefix}{time}/{piece}");

    /// <summary>Whether a piece was set aside.</summary>
    public static bool IsAside(string piece) =>
        piece.StartsWith(AsidePrefix, StringComparison.Ordinal);

    /// <summary>What a migration of a save has done so far.</summary>
    public static string InMigration(long save, string entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{MigrationPrefix}{save}/{entry}");

    /// <summary>Whether a piece is of a migration that is under way.</summary>
    public static bool IsOfMigration(string piece) =>
        piece.StartsWith(MigrationPrefix, StringComparison.Ordinal);

    /// <summary>The number of the save that a piece is of, set aside or not; 0 for none.</summary>
    public static long SaveOf(string piece)
    {
        var start = piece.IndexOf(SavePrefix, StringComparison.Ordinal);
        return start >= 0
            && long.TryParse(
                piece[(start + SavePrefix.Length)..].Split('/')[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number)
            ? number
            : 0;
    }
}
