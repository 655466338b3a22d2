using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Caelmor.Persistence.Truths;

/// <summary>A truth as bytes, behind their own SHA-256.</summary>
/// <remarks>Texts are written code unit by code unit, for a text may hold half a surrogate pair, which
/// no encoding keeps. Nothing of the truth is judged: that is the orchestrator's part.</remarks>
public static class TruthBytes
{
    private const int Head = SHA256.HashSizeInBytes;

    public static byte[] Of(Truth truth)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(truth.Epoch.Number);
        writer.Write(truth.Version.Number);
        Write(writer, truth.Seal.Hex);
        WriteMany(writer, truth.States, Write);
        writer.Flush();
        var content = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        return [.. SHA256.HashData(content), .. content];
    }

    /// <exception cref="InvalidDataException">The bytes are not those that were
    /// written.</exception>
    public static Truth Read(byte[] bytes)
    {
        if (bytes.Length < Head
            || !SHA256.HashData(bytes.AsSpan(Head)).AsSpan().SequenceEqual(bytes.AsSpan(0, Head)))
        {
            throw new InvalidDataException(
                "Found bytes that do not fit their checksum, expected those that were written.");
        }

        using var reader = new BinaryReader(
            new MemoryStream(bytes, Head, bytes.Length - Head), Encoding.Unicode);
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
        WriteMany(writer, state.Data, Write);
    }

    private static void Write(BinaryWriter writer, Datum datum)
    {
        Write(writer, datum.Key.Text);
        Write(writer, datum.Kind.Text);
        writer.Write((int)datum.Nature);
        writer.Write((int)datum.Authorship);
        writer.Write(datum.Value.Bytes.Length);
        writer.Write(datum.Value.Bytes.Span);
        WriteMany(writer, datum.Bindings, Write);
    }

    private static void Write(BinaryWriter writer, Binding binding)
    {
        Write(writer, binding.System.Text);
        Write(writer, binding.Target.Text);
        writer.Write((int)binding.TargetNature);
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void WriteMany<T>(
        BinaryWriter writer, IReadOnlyCollection<T> all, Action<BinaryWriter, T> write)
    {
        writer.Write(all.Count);
        foreach (var one in all)
        {
            write(writer, one);
        }
    }

    private static SystemState State(BinaryReader reader) => new(
        new(Text(reader)),
        new(reader.ReadInt64()),
        new(reader.ReadInt32()),
        Many(reader, Datum));

    // Written in the order in which it is read.
    private static Datum Datum(BinaryReader reader)
    {
        var (key, kind) = (Text(reader), Text(reader));
        var (nature, authorship) = (reader.ReadInt32(), reader.ReadInt32());
        var value = reader.ReadBytes(reader.ReadInt32());
        return new(new(key), new(kind), new(value))
        {
            Nature = (DatumNature)nature,
            Authorship = (Authorship)authorship,
            Bindings = [.. Many(reader, Binding)],
        };
    }

    private static Binding Binding(BinaryReader reader) => new(
        new(Text(reader)), new(Text(reader)), (DatumNature)reader.ReadInt32());

    private static string Text(BinaryReader reader) =>
        new(MemoryMarshal.Cast<byte, char>(reader.ReadBytes(2 * reader.ReadInt32())));

    private static List<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var all = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            all.Add(read(reader));
        }

        return all;
    }
}
