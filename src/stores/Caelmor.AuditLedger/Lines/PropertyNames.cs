namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>The names of the members of the objects that are open while a line is read: whether one
/// may be there twice.</summary>
/// <remarks>It compares hashes, and so may err on one side only: what it takes for new is
/// new.</remarks>
internal sealed class PropertyNames
{
    private const int Most = 64;

    private readonly int[] _hashes = new int[Most];
    private readonly int[] _depths = new int[Most];
    private int _count;

    /// <summary>A new line begins.</summary>
    public void Clear() => _count = 0;

    /// <summary>A member of the object that is open at a depth.</summary>
    /// <returns>Whether it is certain that there is no other of the same name.</returns>
    public bool TryAdd(int depth, ReadOnlySpan<byte> name, bool isEscaped)
    {
        // Objects that were deeper are over; one at the same depth that is over was cut off when
        // its parent's next member came.
        while (_count > 0 && _depths[_count - 1] > depth)
        {
            _count--;
        }

        if (isEscaped || _count == Most)
        {
            return false;
        }

        var hash = HashOf(name);
        for (var i = _count - 1; i >= 0 && _depths[i] == depth; i--)
        {
            if (_hashes[i] == hash)
            {
                return false;
            }
        }

        (_hashes[_count], _depths[_count]) = (hash, depth);
        _count++;
        return true;
    }

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
