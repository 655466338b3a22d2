using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Judging;

/// <summary>Compares what a file holds, or what was read, with what was acknowledged.</summary>
internal static class Lines
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>The file of these lines, to the byte.</summary>
    public static byte[] FileOf(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        using var file = new MemoryStream();
        foreach (var line in lines)
        {
            file.Write(line.Span);
            file.WriteByte(LineFeed);
        }

        return file.ToArray();
    }

    /// <summary>Demands that a file is these lines, each as it was handed over.</summary>
    public static void ShouldBe(
        ReadOnlySpan<byte> file, IReadOnlyList<ReadOnlyMemory<byte>> lines, string what)
    {
        var expected = FileOf(lines);
        var found = file.ToArray();
        Expect.That(
            found.AsSpan().SequenceEqual(expected),
            $"the file holds {what}, a line each, byte for byte as they were handed over.",
            () => Difference(expected, found));
    }

    /// <summary>Demands that these are the acknowledged events, in order.</summary>
    public static void ShouldBe(
        IReadOnlyList<AuditEvent> found, IReadOnlyList<AuditEvent> expected, string what) =>
        Expect.That(
            found.SequenceEqual(expected),
            $"{what} every acknowledged event, once, in the order of the file.",
            () => Difference(expected, found));

    /// <summary>What sets two lists apart.</summary>
    public static string Difference(
        IReadOnlyList<AuditEvent> expected, IReadOnlyList<AuditEvent> found)
    {
        var at = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{found.Count} events where {expected.Count} were acknowledged; event {at + 1} is "
            + $"{(at < found.Count ? Shown.Of(found[at].Json) : "missing")} where "
            + $"{(at < expected.Count ? Shown.Of(expected[at].Json) : "none")} is expected.";
    }

    private static string Difference(byte[] expected, byte[] found)
    {
        var at = expected.AsSpan().CommonPrefixLength(found);
        return $"{found.Length} bytes where {expected.Length} are expected; from byte {at} on: "
            + $"'{Around(found, at)}' where '{Around(expected, at)}' is expected.";
    }

    private static string Around(byte[] bytes, int at) => Shown.Of(
        bytes.AsMemory(Math.Min(at, bytes.Length), Math.Min(60, bytes.Length - Math.Min(at, bytes.Length))))
        .ReplaceLineEndings("⏎");
}
