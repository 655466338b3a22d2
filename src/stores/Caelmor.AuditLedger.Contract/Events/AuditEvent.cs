using System.Text;

namespace Caelmor.AuditLedger.Events;

/// <summary>One thing that was decided or came of it: a JSON object in UTF-8, on one line.</summary>
/// <remarks>
/// Rules dl-4.1, dl-5.2 and dl-5.4: the bytes are the event. They are stored as they were handed
/// over, and nothing is added to them. What they say is the server's affair, and no ledger's.
/// </remarks>
/// <param name="Json">The object, without a line break.</param>
public readonly record struct AuditEvent(ReadOnlyMemory<byte> Json)
{
    /// <summary>The event of a text.</summary>
    /// <param name="json">The object, without a line break.</param>
    public static AuditEvent Of(string json) => new(Encoding.UTF8.GetBytes(json));

    /// <summary>Whether the other event has the same bytes.</summary>
    public bool Equals(AuditEvent other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Json.Span);
        return hash.ToHashCode();
    }

    /// <summary>The object, as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);
}
