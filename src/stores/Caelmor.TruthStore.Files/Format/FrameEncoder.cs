using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Lays out the payload of one frame at a time, but for the value of a datum.</summary>
internal sealed class FrameEncoder
{
    private readonly ArrayBufferWriter<byte> _payload = new(512);

    public ReadOnlySpan<byte> Payload => _payload.WrittenSpan;

    /// <summary>The bytes of the value belong behind this payload, as its end.</summary>
    public void Encode(Datum datum, int schemaVersion)
    {
        Begin(Layout.DatumTag);
        Write(datum.Kind.Text);
        Write((uint)schemaVersion);
        Write(datum.Key.Text);
        Write((uint)datum.Nature);
        Write((uint)datum.Authorship);
        Write(datum.Bindings.IsDefault ? 0u : (uint)datum.Bindings.Length + 1);
        foreach (var binding in datum.Bindings.AsSpan())
        {
            Write(binding.System.Text);
            Write(binding.Target.Text);
            Write((uint)binding.TargetNature);
        }
    }

    public void Encode(StateHead state)
    {
        Begin(Layout.StateTag);
        Write(state.System.Text);
        Write(state.Epoch.Number);
        Write((uint)state.Version.Number);
        Write((uint)state.Data);
    }

    public void Encode(Epoch epoch, CanonVersion version, Seal seal, int? states)
    {
        Begin(Layout.TruthTag);
        Write(epoch.Number);
        Write((uint)version.Number);
        Write(seal.Hex);
        Write((uint)((states ?? -1) + 1));
    }

    private void Begin(byte tag)
    {
        _payload.ResetWrittenCount();
        _payload.GetSpan(1)[0] = tag;
        _payload.Advance(1);
    }

    private void Write(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_payload.GetSpan(sizeof(long)), number);
        _payload.Advance(sizeof(long));
    }

    private void Write(uint number)
    {
        var span = _payload.GetSpan(5);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            span[length++] = (byte)(number | 0x80);
        }

        span[length++] = (byte)number;
        _payload.Advance(length);
    }

    /// <remarks>
    /// 0 is no text at all; 1 + 2n announces n bytes of UTF-8; 2 + 2n announces n UTF-16 units, for
    /// half a surrogate pair has no UTF-8 and one replaced by a sign would be another text.
    /// </remarks>
    private void Write(string? text)
    {
        if (text is null)
        {
            Write(0u);
            return;
        }

        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = room <= 256 ? stackalloc byte[256] : new byte[room];
        var status = Utf8.FromUtf16(
            text, bytes, out _, out var length, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            Write(1u + ((uint)length * 2));
            _payload.Write(bytes[..length]);
            return;
        }

        Write(2u + ((uint)text.Length * 2));
        foreach (var unit in text)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_payload.GetSpan(sizeof(char)), unit);
            _payload.Advance(sizeof(char));
        }
    }
}
