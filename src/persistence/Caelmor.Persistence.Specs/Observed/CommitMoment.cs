namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// A moment in a commit, seen from the commit point: the instant at which the truth changes.
/// </summary>
public enum CommitMoment
{
    /// <summary>Nothing has been done yet.</summary>
    Before,

    /// <summary>The new truth is half written; the old one is in force.</summary>
    At,

    /// <summary>The new truth is in force.</summary>
    After,
}
