using System.Diagnostics.CodeAnalysis;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>What is in memory of something, limited in bytes; the least recently used one goes
/// first (pv-14.3). It is for one thread at a time.</summary>
/// <param name="most">How many bytes stay at most; the last one that was used stays always.</param>
/// <param name="sizeOf">How many bytes one takes.</param>
internal sealed class LruCache<TKey, TValue>(long most, Func<TValue, long> sizeOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _all = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    /// <summary>How many bytes there are.</summary>
    public long Size { get; private set; }

    /// <summary>Finds one. It is the most recently used one then.</summary>
    public bool TryFind(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (!_all.TryGetValue(key, out var node))
        {
            value = null;
            return false;
        }

        if (node != _order.First)
        {
            _order.Remove(node);
            _order.AddFirst(node);
        }

        value = node.Value.Value;
        return true;
    }

    /// <summary>Takes one in, in the place of any of its key, and lets others go for it.</summary>
    public void Add(TKey key, TValue value)
    {
        Remove(key);
        _all[key] = _order.AddFirst((key, value));
        Size += sizeOf(value);
        while (Size > most && _order.Count > 1)
        {
            Remove(_order.Last!.Value.Key);
        }
    }

    /// <summary>Forgets one.</summary>
    public void Remove(TKey key)
    {
        if (_all.Remove(key, out var node))
        {
            _order.Remove(node);
            Size -= sizeOf(node.Value.Value);
        }
    }
}
