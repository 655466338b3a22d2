using System.Collections.Concurrent;

namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Keeps events in memory, for tests and for tools that show them.</summary>
public sealed class MemoryStoreLog : IStoreLog
{
    private readonly ConcurrentQueue<StoreEvent> _events = new();

    /// <summary>Everything written down so far, in order.</summary>
    public IReadOnlyCollection<StoreEvent> Events => _events;

    /// <inheritdoc/>
    public void Write(StoreEvent entry) => _events.Enqueue(entry);
}
