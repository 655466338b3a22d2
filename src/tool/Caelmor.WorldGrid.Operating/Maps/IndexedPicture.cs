using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Caelmor.WorldGrid.Operating.Maps;

/// <summary>A picture of few colours, and how it is written as PNG: every point is the number of
/// its colour.</summary>
/// <remarks>A library that draws is native code for each machine, 150 MB of it in a package; all
/// that is drawn here are squares.</remarks>
/// <param name="width">How many points it is wide, from 1.</param>
/// <param name="height">How many it is high, from 1.</param>
/// <param name="colours">The colours, such as <c>#9fd3a6</c>; all points are of the first to begin
/// with.</param>
internal sealed class IndexedPicture(int width, int height, IReadOnlyList<string> colours)
{
    private const byte BitsOfAPoint = 8;
    private const byte WithColourTable = 3;

    private readonly byte[] _points = new byte[width * height];

    /// <summary>Fills a square.</summary>
    /// <param name="left">The first of its columns.</param>
    /// <param name="top">The first of its rows.</param>
    /// <param name="side">How wide and high it is.</param>
    /// <param name="colour">The number of its colour.</param>
    public void Fill(int left, int top, int side, int colour)
    {
        for (var row = top; row < top + side; row++)
        {
            _points.AsSpan((row * width) + left, side).Fill((byte)colour);
        }
    }

    /// <summary>The picture as PNG.</summary>
    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (BitsOfAPoint, WithColourTable);
        Add(png, "IHDR"u8, header);
        Add(png, "PLTE"u8, [.. colours.SelectMany(colour => Convert.FromHexString(colour[1..]))]);
        Add(png, "IDAT"u8, Rows());
        Add(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Each row begins with how it differs from the one above: not at all.
    private byte[] Rows()
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(_points, row * width, width);
            }
        }

        return rows.ToArray();
    }

    private static void Add(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        var check = new Crc32();
        check.Append(name);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}
