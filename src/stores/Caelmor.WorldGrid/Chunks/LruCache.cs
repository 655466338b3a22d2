using System.Diagnostics.CodeAnalysis;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>What is in memory of something, limited in bytes; the least recently used one goes
/// first (pv-14.3). It is for one thread at a time.</summary>
/// <remarks>What was used lies in a ring of its own, from the newest to the oldest: a list of the
/// framework's checks more, and finding something is what is done most.</remarks>
/// <param name="most">How many bytes stay at most; the last one that was used stays always.</param>
/// <param name="sizeOf">How many bytes one takes.</param>
internal sealed class LruCache<TKey, TValue>(long most, Func<TValue, long> sizeOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, Node> _all = [];
    private Node? _newest;

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

        if (node != _newest)
        {
            TakeOut(node);
            PutFirst(node);
        }

        value = node.Value;
        return true;
    }

    /// <summary>Takes one in, in the place of any of its key, and lets others go for it.</summary>
    public void Add(TKey key, TValue value)
    {
        Remove(key);
        var node = new Node(key, value);
        _all[key] = node;
        PutFirst(node);
        Size += sizeOf(value);
        while (Size > most && _all.Count > 1)
        {
            Remove(_newest!.Newer.Key);
        }
    }

    /// <summary>Forgets one.</summary>
    public void Remove(TKey key)
    {
        if (_all.Remove(key, out var node))
        {
            TakeOut(node);
            Size -= sizeOf(node.Value);
        }
    }

    private void TakeOut(Node node)
    {
        (node.Newer.Older, node.Older.Newer) = (node.Older, node.Newer);
        if (node == _newest)
        {
            _newest = node.Older == node ? null : node.Older;
        }
    }

    // In the ring the oldest lies beyond the newest.
    private void PutFirst(Node node)
    {
        if (_newest is { } next)
        {
            (node.Older, node.Newer) = (next, next.Newer);
            (next.Newer.Older, next.Newer) = (node, node);
        }
        else
        {
            (node.Older, node.Newer) = (node, node);
        }

        _newest = node;
    }

    private sealed class Node
    {
        public Node(TKey key, TValue value) =>
            (Key, Value, Newer, Older) = (key, value, this, this);

        public TKey Key { get; }

        public TValue Value { get; }

        public Node Newer { get; set; }

        public Node Older { get; set; }
    }
}
