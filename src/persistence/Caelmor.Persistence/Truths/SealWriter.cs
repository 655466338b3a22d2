using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Persistence.Truths;

/// <summary>
/// Feeds a truth to SHA-256 in the one byte layout that a seal is defined over: numbers as 64-bit
/// big-endian integers, texts and values as their length in bytes followed by the bytes, lists as
/// their length followed by the elements. A text that is no valid UTF-16 is written as -1 minus its
/// length in code units, followed by the units as numbers. No two truths that differ have the same
/// layout.
/// </summary>
internal sealed class SealWriter : IDisposable
{
    // One hash call for many data: the call costs more than hashing a small datum.
    private const int BufferSize = 32 * 1024;

    private readonly IncrementalHash _hash =
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;

    public void Write(SystemState state)
    {
        Write(state.System.Text);
        Write(state.Epoch.Number);
        Write(state.Version.Number);
        Write(state.Data.Length);
        foreach (var datum in state.Data)
        {
            Write(datum);
        }
    }

    public void Write(long number)
    {
        MakeRoom(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(_used), number);
        _used += sizeof(long);
    }

    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _hash.Dispose();
    }

    private void Write(Datum datum)
    {
        Write(datum.Key.Text);
        Write(datum.Kind.Text);
        Write((long)datum.Nature);
        Write((long)datum.Authorship);
        Write(datum.Value.Bytes.Span);
        Write(datum.Bindings.Length);
        foreach (var binding in datum.Bindings)
        {
            Write(binding.System.Text);
            Write(binding.Target.Text);
            Write((long)binding.TargetNature);
        }
    }

    private void Write(string text)
    {
        if (HasHalfPairs(text))
        {
            WriteUnits(text);
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest > BufferSize - sizeof(long))
        {
            Write(Encoding.UTF8.GetBytes(text));
            return;
        }

        MakeRoom(sizeof(long) + longest);
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used + sizeof(long)));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(_used), length);
        _used += sizeof(long) + length;
    }

    private static bool HasHalfPairs(ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0;)
        {
            if (Rune.DecodeFromUtf16(text[next..], out _, out var length) != OperationStatus.Done)
            {
                return true;
            }

            text = text[(next + length)..];
        }

        return false;
    }

    // No UTF-8 exists for half a surrogate pair, and one replaced by a sign would be like any
    // other.
    private void WriteUnits(string text)
    {
        Write(-1L - text.Length);
        foreach (var unit in text)
        {
            Write((long)unit);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        if (bytes.Length > BufferSize)
        {
            Flush();
            _hash.AppendData(bytes);
            return;
        }

        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void MakeRoom(int needed)
    {
        if (_used + needed > BufferSize)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
