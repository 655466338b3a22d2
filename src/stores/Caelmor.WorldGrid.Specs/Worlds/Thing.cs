namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>What is spoken of: terrain, a dynamic state, or both, of a region or of all.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Region">Of which region; null for all.</param>
/// <param name="IsOthers">Whether those are left out that the scenario has touched.</param>
public sealed record Thing(ThingKind Kind, WorldName? Region, bool IsOthers = false);

/// <summary>What of a region is meant.</summary>
public enum ThingKind
{
    Both,
    Terrain,
    State,
}

/// <summary>What something is read as.</summary>
/// <param name="Kind">In general.</param>
/// <param name="Save">The save that is named, as written; else 0.</param>
public sealed record Expectation(ExpectationKind Kind, int Save = 0);

/// <summary>What something is read as, in general.</summary>
public enum ExpectationKind
{
    /// <summary>As it was written last, saved or not.</summary>
    Written,

    /// <summary>As the save in force has it.</summary>
    Saved,

    /// <summary>As an earlier save has it, and it says so.</summary>
    OfBackup,

    /// <summary>As an earlier save has it that is in force again.</summary>
    OfSave,

    /// <summary>As the seed makes it, for nobody changed it.</summary>
    Pristine,

    /// <summary>As the seed makes it, for what was changed is lost.</summary>
    MadeAnew,

    /// <summary>Not at all: its region is inactive.</summary>
    Inactive,

    /// <summary>Not at all: whoever asks is refused.</summary>
    Refused,
}
