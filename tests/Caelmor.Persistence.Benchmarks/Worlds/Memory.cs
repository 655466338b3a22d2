namespace Caelmor.Persistence.Benchmarks.Worlds;

/// <summary>Where the data of a world lie in memory. The world is the same.</summary>
public enum Memory
{
    /// <summary>
    /// State after state, in the order of the keys: so a store makes them that reads a truth, and
    /// so a system has them that was restored.
    /// </summary>
    AsRead,

    /// <summary>
    /// Anywhere: no datum lies near the one that precedes it. It shows what waiting for memory
    /// costs in the worst case.
    /// </summary>
    Scattered,
}
