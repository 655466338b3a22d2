using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Caelmor.Storage.Faults;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Pieces;

/// <summary>What the row of a truth says. A digest over all of it shows whether it was
/// altered.</summary>
/// <param name="Body">The id of the attempt, by which its pieces are found.</param>
/// <param name="Epoch">The truth's epoch.</param>
/// <param name="Version">The truth's version of the canon.</param>
/// <param name="Seal">The truth's seal as bytes, for people; the content has it exactly.</param>
/// <param name="States">How many states it has.</param>
/// <param name="Data">How many data it has.</param>
/// <param name="Bytes">How many bytes its pieces have together.</param>
/// <param name="Pieces">How many pieces there are.</param>
/// <param name="Sha256">The SHA-256 over its content.</param>
/// <param name="Written">When it was committed, by the clock of the machine. It orders
/// nothing.</param>
/// <param name="Fence">The fence of the writer.</param>
/// <param name="Timeline">The timeline of the server; a promotion begins a new one.</param>
internal sealed record TruthRow(
    Guid Body,
    long Epoch,
    int Version,
    byte[] Seal,
    int States,
    long Data,
    long Bytes,
    int Pieces,
    byte[] Sha256,
    DateTimeOffset Written,
    long Fence,
    int Timeline)
{
    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "t.body, t.epoch, t.version, t.seal, t.states, t.data, t.bytes, t.pieces, t.sha256, "
        + "t.written, t.fence, t.timeline, t.digest";

    /// <summary>The columns' names, in the same order.</summary>
    public const string Names =
        "body, epoch, version, seal, states, data, bytes, pieces, sha256, written, fence, "
        + "timeline, digest";

    /// <summary>How many columns that are.</summary>
    public const int Width = 13;

    /// <summary>What has to be in the column of the digest.</summary>
    public byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> body = stackalloc byte[16];
        Body.TryWriteBytes(body, bigEndian: true, out _);
        hash.AppendData(body);
        long[] numbers =
        [
            Epoch, Version, Seal.Length, States, Data, Bytes, Pieces, Sha256.Length,
            Written.UtcTicks / TimeSpan.TicksPerMicrosecond, Fence, Timeline,
        ];
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var one in numbers)
        {
            BinaryPrimitives.WriteInt64BigEndian(number, one);
            hash.AppendData(number);
        }

        hash.AppendData(Seal);
        hash.AppendData(Sha256);
        return hash.GetHashAndReset();
    }

    /// <summary>What is in the columns, in the same order.</summary>
    public object?[] Values() =>
    [
        Body, Epoch, Version, Seal, States, Data, Bytes, Pieces, Sha256, Written.UtcDateTime,
        Fence, Timeline, Digest(),
    ];

    /// <summary>A seal as it is in the row: what of it no text can say is a sign for it.</summary>
    public static byte[] SealBytes(Seal seal) => Encoding.UTF8.GetBytes(seal.Hex ?? "");

    /// <summary>A time as exact as the server keeps it.</summary>
    public static DateTimeOffset Exact(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Takes a row apart.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="at">The number of the first column.</param>
    /// <exception cref="FlawException">It is not what was written.</exception>
    public static TruthRow Read(NpgsqlDataReader reader, int at)
    {
        for (var i = 0; i < Width; i++)
        {
            if (reader.IsDBNull(at + i))
            {
                throw new FlawException(
                    $"the column '{reader.GetName(at + i)}' of the row", "a value", "none");
            }
        }

        var row = new TruthRow(
            reader.GetGuid(at),
            reader.GetInt64(at + 1),
            reader.GetInt32(at + 2),
            (byte[])reader[at + 3],
            reader.GetInt32(at + 4),
            reader.GetInt64(at + 5),
            reader.GetInt64(at + 6),
            reader.GetInt32(at + 7),
            (byte[])reader[at + 8],
            Time(reader, at + 9),
            reader.GetInt64(at + 10),
            reader.GetInt32(at + 11));
        row.Check((byte[])reader[at + 12]);
        return row;
    }

    private static DateTimeOffset Time(NpgsqlDataReader reader, int at)
    {
        try
        {
            return new(reader.GetDateTime(at), TimeSpan.Zero);
        }
        catch (Exception odd) when (odd is InvalidCastException or ArgumentException
            or OverflowException)
        {
            throw new FlawException("the time in the row", "a time", "one that there is not");
        }
    }

    private void Check(byte[] stored)
    {
        var computed = Digest();
        if (!computed.AsSpan().SequenceEqual(stored))
        {
            throw new FlawException(
                "the digest of the row",
                Convert.ToHexStringLower(stored),
                Convert.ToHexStringLower(computed));
        }

        if (Bytes <= 0 || Pieces != PieceLayout.Count(Bytes))
        {
            throw new FlawException(
                "the pieces that the row announces", $"{PieceLayout.Count(Bytes)}", $"{Pieces}");
        }
    }
}
