namespace Caelmor.WorldGrid.Reference.Chunks;

/// <summary>The chunks that are in memory; the least recently used one goes first (pv-14.3).</summary>
/// <param name="most">How many stay.</param>
/// <param name="moves">How the order comes about.</param>
public sealed class ChunkCache(int most, CacheMoves moves)
{
    private readonly LinkedList<ChunkPosition> _order = new();
    private readonly Dictionary<ChunkPosition, ChunkReading> _chunks = [];

    /// <summary>The chunk, if it is there. It is the most recently used one then.</summary>
    public ChunkReading? Find(ChunkPosition at)
    {
        if (_chunks.TryGetValue(at, out var reading))
        {
            moves.Used(_order, at);
            return reading;
        }

        return null;
    }

    /// <summary>Takes a chunk in.</summary>
    /// <returns>The chunks that went for it.</returns>
    public IReadOnlyList<ChunkPosition> Add(ChunkPosition at, ChunkReading reading)
    {
        Remove(at);
        _chunks[at] = reading;
        _order.AddFirst(at);
        var gone = new List<ChunkPosition>();
        while (_order.Count > most && moves.Victim(_order) is { } victim)
        {
            Remove(victim);
            gone.Add(victim);
        }

        return gone;
    }

    /// <summary>Forgets a chunk.</summary>
    public void Remove(ChunkPosition at)
    {
        _chunks.Remove(at);
        _order.Remove(at);
    }
}

/// <summary>How the order of a cache comes about.</summary>
/// <param name="Used">A chunk was used; the most recently used one stands first.</param>
/// <param name="Victim">Which one goes; null for none.</param>
public sealed record CacheMoves(
    Action<LinkedList<ChunkPosition>, ChunkPosition> Used,
    Func<LinkedList<ChunkPosition>, ChunkPosition?> Victim)
{
    /// <summary>The least recently used one goes.</summary>
    public static CacheMoves LeastRecentlyUsed { get; } = new(
        (order, at) =>
        {
            order.Remove(at);
            order.AddFirst(at);
        },
        order => order.Last!.Value);
}
