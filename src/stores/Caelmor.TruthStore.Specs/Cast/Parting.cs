namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>How a process that had a store open went.</summary>
public enum Parting
{
    /// <summary>It closed the store and ended.</summary>
    ClosedIt,

    /// <summary>It was killed with the store open.</summary>
    WasKilled,
}
