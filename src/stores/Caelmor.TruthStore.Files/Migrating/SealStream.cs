using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>Makes the seal of a truth that is never in memory as a whole.</summary>
/// <remarks>
/// The layout is the contract's, and a test compares. States come in the order of their systems'
/// names; there is one of each.
/// </remarks>
internal sealed class SealStream : IDisposable
{
    private const int Enough = 32 * 1024;

    private readonly IncrementalHash _hash =
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Enough);

    public void Begin(Epoch epoch, CanonVersion version, int states)
    {
        Write(epoch.Number);
        Write(version.Number);
        Write(states);
    }

    public void Begin(SystemName system, Epoch epoch, CanonVersion version, int data)
    {
        Write(system.Text);
        Write(epoch.Number);
        Write(version.Number);
        Write(data);
    }

    public void Add(Datum datum)
    {
        Write(datum.Key.Text);
        Write(datum.Kind.Text);
        Write((long)datum.Nature);
        Write((long)datum.Authorship);
        Write(datum.Value.Bytes.Length);
        Flush(always: datum.Value.Bytes.Length > Enough);
        if (datum.Value.Bytes.Length > Enough)
        {
            _hash.AppendData(datum.Value.Bytes.Span);
        }
        else
        {
            _buffer.Write(datum.Value.Bytes.Span);
        }

        Write(datum.Bindings.IsDefault ? long.MinValue : datum.Bindings.Length);
        foreach (var binding in datum.Bindings.AsSpan())
        {
            Write(binding.System.Text);
            Write(binding.Target.Text);
            Write((long)binding.TargetNature);
        }

        Flush(always: false);
    }

    public Seal End()
    {
        Flush(always: true);
        return new(Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    public void Dispose() => _hash.Dispose();

    private void Write(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), number);
        _buffer.Advance(sizeof(long));
    }

    // No seal is defined over a text that is not there: this one fits none.
    private void Write(string? text)
    {
        if (text is null)
        {
            Write(long.MinValue);
            return;
        }

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        if (Utf8.FromUtf16(text, bytes, out _, out var length, replaceInvalidSequences: false)
            == OperationStatus.Done)
        {
            Write(length);
            _buffer.Write(bytes.AsSpan(0, length));
            return;
        }

        Write(-1L - text.Length);
        foreach (var unit in text)
        {
            Write((long)unit);
        }
    }

    private void Flush(bool always)
    {
        if (always || _buffer.WrittenCount > Enough)
        {
            _hash.AppendData(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}
