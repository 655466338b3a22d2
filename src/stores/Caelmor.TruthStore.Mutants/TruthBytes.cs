using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Caelmor.TruthStore.Mutants;

/// <summary>A truth as bytes, behind their own SHA-256. Texts keep every code unit.</summary>
internal static class TruthBytes
{
    public static byte[] Of(Truth truth)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(truth.Epoch.Number);
        writer.Write(truth.Version.Number);
        Write(writer, truth.Seal.Hex);
        writer.Write(truth.States.Length);
        foreach (var state in truth.States)
        {
            Write(writer, state);
        }

        var content = stream.ToArray();
        return [.. SHA256.HashData(content), .. content];
    }

    /// <exception cref="InvalidDataException">The bytes are not what was written.</exception>
    public static Truth Read(byte[] bytes, bool isChecked = true)
    {
        const int Head = SHA256.HashSizeInBytes;
        if (isChecked && (bytes.Length < Head
            || !SHA256.HashData(bytes.AsSpan(Head)).AsSpan().SequenceEqual(bytes.AsSpan(0, Head))))
        {
            throw new InvalidDataException(
                "Found bytes that do not fit their checksum; expected those that were written.");
        }

        using var stream = new MemoryStream(bytes, Head, bytes.Length - Head);
        using var reader = new BinaryReader(stream, Encoding.Unicode);
        var epoch = new Epoch(reader.ReadInt64());
        var version = new CanonVersion(reader.ReadInt32());
        var seal = new Seal(Text(reader));
        return new(epoch, version, [.. Many(reader, State)], seal);
    }

    private static void Write(BinaryWriter writer, SystemState state)
    {
        Write(writer, state.System.Text);
        writer.Write(state.Epoch.Number);
        writer.Write(state.Version.Number);
        writer.Write(state.Data.Length);
        foreach (var datum in state.Data)
        {
            Write(writer, datum.Key.Text);
            Write(writer, datum.Kind.Text);
            writer.Write((byte)datum.Nature);
            writer.Write((byte)datum.Authorship);
            writer.Write(datum.Value.Bytes.Length);
            writer.Write(datum.Value.Bytes.Span);
            writer.Write(datum.Bindings.Length);
            foreach (var binding in datum.Bindings)
            {
                Write(writer, binding.System.Text);
                Write(writer, binding.Target.Text);
                writer.Write((byte)binding.TargetNature);
            }
        }
    }

    private static SystemState State(BinaryReader reader) => new(
        new(Text(reader)),
        new(reader.ReadInt64()),
        new(reader.ReadInt32()),
        Many(reader, Datum));

    private static Datum Datum(BinaryReader reader) => new(
        new(Text(reader)), new(Text(reader)), default)
    {
        Nature = (DatumNature)reader.ReadByte(),
        Authorship = (Authorship)reader.ReadByte(),
        Value = new(Bytes(reader, reader.ReadInt32())),
        Bindings = [.. Many(reader, one => new Binding(
            new(Text(one)), new(Text(one)), (DatumNature)one.ReadByte()))],
    };

    private static List<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var all = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            all.Add(read(reader));
        }

        return all;
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string Text(BinaryReader reader) =>
        new(MemoryMarshal.Cast<byte, char>(Bytes(reader, 2 * reader.ReadInt32())));

    private static byte[] Bytes(BinaryReader reader, int count) =>
        count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? reader.ReadBytes(count)
            : throw new InvalidDataException($"Found a length of {count}, beyond the end.");
}
