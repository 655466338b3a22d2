namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>Where a store is open that somebody wants to open.</summary>
public enum Elsewhere
{
    /// <summary>In the same process.</summary>
    Already,

    /// <summary>In another process.</summary>
    InAnotherProcess,
}
