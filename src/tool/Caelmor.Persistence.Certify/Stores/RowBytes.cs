using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>A row as bytes, and back: any bytes of any number are some row.</summary>
/// <remarks>
/// Numbers, ids and times have their width; of what is longer or shorter the length stands before,
/// unless it is the last. A column that may be empty has a byte that says so. What was cut off is
/// empty; times that there are not are infinite; what is no UTF-8 is read sign by sign.
/// </remarks>
internal static class RowBytes
{
    private static readonly DateTime Zero = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a row.</summary>
    public static byte[] Write(ImmutableArray<KeptColumn> columns, ImmutableArray<object?> values)
    {
        using var bytes = new MemoryStream();
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place].IsOptional)
            {
                bytes.WriteByte(values[place] is null ? (byte)0 : (byte)1);
            }

            if (values[place] is { } value)
            {
                var content = Bytes(value);
                if (WidthOf(columns[place]) is null && place < columns.Length - 1)
                {
                    bytes.Write(Bytes(content.Length));
                }

                bytes.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The row that these bytes are.</summary>
    public static object?[] Read(ImmutableArray<KeptColumn> columns, ReadOnlySpan<byte> bytes)
    {
        var values = new object?[columns.Length];
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place].IsOptional && Take(ref bytes, sizeof(bool)) is not [not 0])
            {
                continue;
            }

            var width = WidthOf(columns[place]);
            var isLast = place == columns.Length - 1;
            values[place] = width is { } fixedWidth
                ? Take(ref bytes, fixedWidth) is { } content ? Value(columns[place], content) : null
                : TakeAny(ref bytes, isLast) is { } rest ? Value(columns[place], rest) : null;
        }

        return values;
    }

    private static byte[]? TakeAny(ref ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (isLast)
        {
            return Take(ref bytes, bytes.Length);
        }

        return Take(ref bytes, sizeof(int)) is { } length
            ? Take(ref bytes, (int)Math.Min(
                BinaryPrimitives.ReadUInt32BigEndian(length), (uint)bytes.Length))
            : null;
    }

    private static byte[]? Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < count)
        {
            bytes = [];
            return null;
        }

        var taken = bytes[..count].ToArray();
        bytes = bytes[count..];
        return taken;
    }

    private static int? WidthOf(KeptColumn column) => column.Type switch
    {
        "bool" => 1,
        "int4" => 4,
        "int8" or "timestamptz" => 8,
        "uuid" => 16,
        "bytea" or "text" => null,
        var other => throw new InvalidOperationException(
            $"Found a column '{column.Name}' of type '{other}', which the certifier does not know as "
            + "bytes. Add it to RowBytes."),
    };

    private static byte[] Bytes(object value)
    {
        var number = new byte[sizeof(long)];
        switch (value)
        {
            case bool flag:
                return [flag ? (byte)1 : (byte)0];
            case int small:
                BinaryPrimitives.WriteInt32BigEndian(number, small);
                return number[..sizeof(int)];
            case long large:
                BinaryPrimitives.WriteInt64BigEndian(number, large);
                return number;
            case DateTime time:
                BinaryPrimitives.WriteInt64BigEndian(
                    number, (time - Zero).Ticks / TimeSpan.TicksPerMicrosecond);
                return number;
            case Guid id:
                return id.ToByteArray(bigEndian: true);
            case string text:
                return Encoding.UTF8.GetBytes(text);
            default:
                return (byte[])value;
        }
    }

    private static object Value(KeptColumn column, byte[] content) => column.Type switch
    {
        "bool" => content[0] != 0,
        "int4" => BinaryPrimitives.ReadInt32BigEndian(content),
        "int8" => BinaryPrimitives.ReadInt64BigEndian(content),
        "timestamptz" => Time(BinaryPrimitives.ReadInt64BigEndian(content)),
        "uuid" => new Guid(content, bigEndian: true),
        "text" => Text(content),
        _ => content,
    };

    private static DateTime Time(long microseconds)
    {
        var most = (DateTime.MaxValue - Zero).Ticks / TimeSpan.TicksPerMicrosecond;
        var least = (DateTime.MinValue - Zero).Ticks / TimeSpan.TicksPerMicrosecond;
        return microseconds >= most ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            : microseconds <= least ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)
            : Zero.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    private static string Text(byte[] content)
    {
        // The server's texts have no sign of the number 0.
        byte[] signs = [.. content.Select(sign => sign == 0 ? (byte)1 : sign)];
        try
        {
            return Strict.GetString(signs);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(signs);
        }
    }
}
