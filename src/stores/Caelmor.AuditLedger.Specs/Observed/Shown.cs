using System.Text;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>Shows lines in messages and in the journal: their beginning, and how long they
/// are.</summary>
internal static class Shown
{
    private const int Most = 120;

    public static string Of(ReadOnlyMemory<byte> line)
    {
        var text = Encoding.UTF8.GetString(line.Span[..Math.Min(line.Length, Most)]);
        return line.Length <= Most ? text : $"{text}… ({line.Length} bytes)";
    }
}
