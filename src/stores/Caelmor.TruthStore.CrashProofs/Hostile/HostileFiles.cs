using System.Text;
using Caelmor.Storage.Checksums;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>Files that were made to do harm.</summary>
internal static class HostileFiles
{
    /// <summary>The frame of a truth of epoch 8 without a state.</summary>
    public static readonly byte[] Head =
        [(byte)'T', 8, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0];

    public static IReadOnlyList<(string What, byte[] Content)> All { get; } =
    [
        ("a length of 2 GiB", Forgery.File(Forgery.Frame(int.MaxValue, Head))),
        ("a negative length", Forgery.File(Forgery.Frame(0x80000000, Head))),
        ("a length of 4 GiB", Forgery.File(Forgery.Frame(uint.MaxValue, Head))),
        ("a length one too many", Forgery.File(Forgery.Frame((uint)Head.Length + 1, Head))),
        ("a frame of nothing", Forgery.File(Forgery.Frame([]))),
        ("a frame of another sort", Forgery.File(Forgery.Frame([(byte)'X', .. Head[1..]]))),
        ("a text of 2 GiB", Text([0xFF, 0xFF, 0xFF, 0xFF, 0x0F])),
        ("a text of 2 Gi units", Text([0xFE, 0xFF, 0xFF, 0xFF, 0x0F])),
        ("a number of more than 32 bits", Text([0xFF, 0xFF, 0xFF, 0xFF, 0x7F])),
        ("a number without an end", Text([0x80, 0x80, 0x80, 0x80, 0x80, 0x80])),
        ("a text that is no UTF-8", Text([0x05, 0xC3, 0x28])),
        ("states that are not there", Forgery.File(Forgery.Frame([.. Head[..^1], 0x7F]))),
        ("2 Gi states", Forgery.File(
            Forgery.Frame([.. Head[..^1], 0xFF, 0xFF, 0xFF, 0xFF, 0x07]))),
        ("no sections", Forgery.File([], Forgery.Manifest(""))),
        ("a manifest of nothing", Forgery.File([], "")),
        ("a manifest that is null", Forgery.File([], "null")),
        ("a manifest without an end", Forgery.File([], "{")),
        ("a deep manifest", Forgery.File([], new string('[', 1 << 20))),
        ("a deep property", Forgery.File(
            [], """{"format":""" + new string('[', 1000) + new string(']', 1000) + "}")),
        ("a property twice", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8", "\"epoch\":8,\"epoch\":8"))),
        ("an unknown property", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8", "\"epoch\":8,\"path\":\"/\""))),
        ("a property too few", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8,", ""))),
        ("a negative section", Section(16, -20)),
        ("a section of 9 EB", Section(16, long.MaxValue)),
        ("a section before the file", Section(-16, 20)),
        ("a section that overlaps", Section(15, 20)),
        ("null for sections", Forgery.File(
            [], Forgery.Manifest("").Replace("\"sections\":[]", "\"sections\":null"))),
        ("null for a section", Forgery.File(
            Forgery.Frame(Head), Forgery.Manifest("null"))),
    ];

    private static byte[] Text(byte[] text) =>
        Forgery.File(Forgery.Frame([.. Head[..10], .. text, .. Encoding.ASCII.GetBytes("abc")]));

    public static string Manifest()
    {
        var frame = Forgery.Frame(Head);
        return Forgery.Manifest(Section(16, frame.Length, frame));
    }

    private static byte[] Section(long offset, long length)
    {
        var frame = Forgery.Frame(Head);
        return Forgery.File(frame, Forgery.Manifest(Section(offset, length, frame)));
    }

    private static string Section(long offset, long length, byte[] content) => $$"""
        {"system":"","offset":{{offset}},"length":{{length}},"data":0,
         "crc32C":"{{Crc32C.Of(content):x8}}"}
        """;
}
