using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>Files whose checksums are all right, made by somebody who means harm.</summary>
internal static class Forgery
{
    /// <summary>A file with this in place of its sections and its manifest.</summary>
    public static byte[] File(byte[] sections, string manifest, uint format = Layout.Format)
    {
        var json = Encoding.UTF8.GetBytes(manifest);
        byte[] file = [.. Header(format), .. sections, .. json, .. new byte[Layout.TrailerSize]];
        var trailer = file.AsSpan(file.Length - Layout.TrailerSize);
        BinaryPrimitives.WriteInt64LittleEndian(trailer, Layout.HeaderSize + sections.Length);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[8..], json.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[12..], Crc32C.Of(json));
        SHA256.HashData(file.AsSpan(0, file.Length - 48)).CopyTo(trailer[16..]);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[48..], Crc32C.Of(trailer[..48]));
        Layout.ClosingMagic.CopyTo(trailer[56..]);
        return file;
    }

    /// <summary>A file with one section that holds this, and a manifest that fits.</summary>
    public static byte[] File(byte[] section) => File(
        section,
        Manifest($$"""
            {"system":"","offset":16,"length":{{section.Length}},"data":0,
             "crc32C":"{{Crc32C.Of(section):x8}}"}
            """));

    public static string Manifest(string sections) => $$"""
        {"format":1,"epoch":8,"canonVersion":1,"time":"2026-11-20T12:00:00+00:00","seal":"",
         "data":0,"schemas":[],"sections":[{{sections}}]}
        """;

    /// <summary>A frame that says it has this length, with the payload that it has.</summary>
    public static byte[] Frame(uint length, byte[] payload)
    {
        var frame = new byte[payload.Length + BlockLayout.FrameOverhead];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, length);
        payload.CopyTo(frame, sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(
            frame.AsSpan(frame.Length - sizeof(uint)),
            Crc32C.Of(frame.AsSpan(0, frame.Length - sizeof(uint))));
        return frame;
    }

    public static byte[] Frame(byte[] payload) => Frame((uint)payload.Length, payload);

    private static byte[] Header(uint format)
    {
        var header = new byte[Layout.HeaderSize];
        Layout.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), format);
        BinaryPrimitives.WriteUInt32LittleEndian(
            header.AsSpan(12), Crc32C.Of(header.AsSpan(0, 12)));
        return header;
    }
}
