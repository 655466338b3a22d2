using System.Buffers.Binary;
using System.Numerics;

namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>The names of the members of the objects that are open while a line is read: whether one
/// may be there twice.</summary>
/// <remarks>It compares the lengths of names and what they begin and end with, and so may err on
/// one side only: what it takes for new is new.</remarks>
internal sealed class PropertyNames
{
    private const int Most = 64;

    private readonly ulong[] _keys = new ulong[Most];
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

        var key = KeyOf(name);
        for (var i = _count - 1; i >= 0 && _depths[i] == depth; i--)
        {
            if (_keys[i] == key)
            {
                return false;
            }
        }

        (_keys[_count], _depths[_count]) = (key, depth);
        _count++;
        return true;
    }

    // Names of up to seven bytes differ in it if they differ.
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            var (head, tail) = (
                BinaryPrimitives.ReadUInt64LittleEndian(name),
                BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]));
            return head ^ BitOperations.RotateLeft(tail, 23) ^ ((ulong)name.Length << 56);
        }

        var key = (ulong)name.Length;
        foreach (var unit in name)
        {
            key = (key << 8) | unit;
        }

        return key;
    }
}
