using System.Text;

namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>What mutants do to texts.</summary>
internal static class Json
{
    /// <summary>The same object with one member more.</summary>
    public static AuditEvent With(AuditEvent one, string member) =>
        AuditEvent.Of($"{one.ToString()[..^1]},{member}}}");

    /// <summary>Bytes as text, changed, as bytes.</summary>
    public static ReadOnlyMemory<byte> Change(
        ReadOnlyMemory<byte> bytes, Func<string, string> change) =>
        Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes.Span)));

    /// <summary>The lines of a text, without their line breaks.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> ToLines(this ReadOnlyMemory<byte> all) =>
        Encoding.UTF8.GetString(all.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(line));

    /// <summary>All that a file holds.</summary>
    public static ReadOnlyMemory<byte> All(IMount mount, string file) =>
        mount.Read(file, 0, (int)(mount.StateOf(file)?.Length ?? 0));
}
