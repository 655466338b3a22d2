using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>The steps of schemas that the server has, and which of them were taken.</summary>
public sealed class SchemaBook
{
    private readonly List<RegionObject> _taken = [];

    /// <summary>The current version of every sort.</summary>
    public int Current { get; set; } = 1;

    /// <summary>The version from which no step leads; 0 for none.</summary>
    public int Gap { get; set; }

    /// <summary>The id of the object at which a step fails; empty for none.</summary>
    public string FailsAt { get; set; } = string.Empty;

    /// <summary>What a step that fails says.</summary>
    public const string Failure = "the planks have no length";

    /// <summary>The objects that steps were taken with, in order.</summary>
    internal IReadOnlyList<RegionObject> Taken => _taken;

    internal bool LeadsFrom(int version) => version != Gap && version < Current;

    /// <summary>The next version, without anybody's noticing.</summary>
    internal static RegionObject Next(RegionObject older) => older with
    {
        SchemaVersion = older.SchemaVersion + 1,
        Content = $"{older.Content}, v{older.SchemaVersion + 1}",
    };

    internal RegionObject Step(RegionObject older)
    {
        _taken.Add(older);
        return FailsAt.Length > 0 && older.Id == FailsAt
            ? throw new PortFailureException(Failure)
            : LeadsFrom(older.SchemaVersion)
                ? FailsAt.Length > 0 ? Spoilt(Next(older)) : Next(older)
                : throw new PortFailureException(
                    $"No step leads from version {older.SchemaVersion}.");
    }

    // Where one step has a mistake, nothing that any of them has made is kept.
    private static RegionObject Spoilt(RegionObject one) =>
        one with { Content = $"{one.Content}, with a mistake" };

    /// <summary>A state as it is to be read.</summary>
    internal RegionState Upgraded(RegionState state) => state with
    {
        Objects = [.. state.Objects.Select(Upgraded)],
    };

    private RegionObject Upgraded(RegionObject one)
    {
        while (one.SchemaVersion < Current)
        {
            one = Next(one);
        }

        return one;
    }
}
