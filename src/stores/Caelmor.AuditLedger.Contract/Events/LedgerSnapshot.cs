using System.Text;

namespace Caelmor.AuditLedger.Events;

/// <summary>The whole state of the server's shadow ledger, as it was once: a JSON object in UTF-8,
/// on one line.</summary>
/// <remarks>
/// Rules dl-6.4 and dl-7.1: its member <c>type</c> is <see cref="Type"/>, its member <c>version</c>
/// is <see cref="Version"/>, and its member <c>state</c> is an object. It makes a start faster and
/// is no source of truth (dl-6.5).
/// </remarks>
/// <param name="Json">The object, without a line break.</param>
public sealed record LedgerSnapshot(ReadOnlyMemory<byte> Json)
{
    /// <summary>The only type there is.</summary>
    public const string Type = "SHADOW_LEDGER_SNAPSHOT";

    /// <summary>The only version there is.</summary>
    public const int Version = 1;

    /// <summary>The snapshot of a text.</summary>
    /// <param name="json">The object, without a line break.</param>
    public static LedgerSnapshot Of(string json) => new(Encoding.UTF8.GetBytes(json));

    /// <summary>Whether the other snapshot has the same bytes.</summary>
    public bool Equals(LedgerSnapshot? other) =>
        other is not null && Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => new AuditEvent(Json).GetHashCode();

    /// <summary>The object, as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);
}
