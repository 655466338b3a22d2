namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What can be done to a store, and what can happen to it.</summary>
public enum StoreAction
{
    /// <summary>It was opened.</summary>
    Open,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>A truth was committed to it.</summary>
    Commit,

    /// <summary>It was closed.</summary>
    Close,

    /// <summary>It answered.</summary>
    Answered,

    /// <summary>Its process was killed.</summary>
    Kill,

    /// <summary>Somebody altered its files behind its back.</summary>
    Alter,
}
