using System.Text.Json;

namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>Says of which type an event is.</summary>
internal static class EventKind
{
    /// <summary>The type and the version.</summary>
    public static EventType Of(AuditEvent one)
    {
        using var document = JsonDocument.Parse(one.Json);
        var root = document.RootElement;
        return new(root.GetProperty("type").GetString()!, root.GetProperty("version").GetInt32());
    }
}
