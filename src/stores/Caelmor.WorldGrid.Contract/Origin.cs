namespace Caelmor.WorldGrid.Contract;

/// <summary>Where something that is read comes from. Nothing degrades unsaid.</summary>
/// <remarks>Rule pv-15.7.</remarks>
/// <param name="Kind">From where.</param>
/// <param name="Save">The save that it was taken from, if it is from a backup; else 0.</param>
public sealed record Origin(OriginKind Kind, long Save = 0)
{
    /// <summary>Nobody changed it: it is as the seed makes it.</summary>
    public static Origin Pristine { get; } = new(OriginKind.Pristine);

    /// <summary>It is as it was written last.</summary>
    public static Origin Stored { get; } = new(OriginKind.Stored);

    /// <summary>What was stored is lost, and the seed has made it anew.</summary>
    public static Origin Regenerated { get; } = new(OriginKind.Regenerated);

    /// <summary>What was stored last is lost, and this is what an earlier save had.</summary>
    /// <param name="save">The number of that save.</param>
    public static Origin FromBackup(long save) => new(OriginKind.Backup, save);
}

/// <summary>From where something is read.</summary>
public enum OriginKind
{
    /// <summary>Nobody changed it.</summary>
    Pristine,

    /// <summary>It was written.</summary>
    Stored,

    /// <summary>It is an earlier save's, for the newest copy is broken.</summary>
    Backup,

    /// <summary>It was made anew, for all copies are broken.</summary>
    Regenerated,
}
