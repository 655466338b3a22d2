using System.Text.Json;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>What servers reduced in one trial, read where it was written down.</summary>
internal sealed class ReplayedHistory(ITranscripts transcripts)
{
    private readonly List<AuditEvent> _events = [];

    /// <summary>The events that are reduced, one after the other.</summary>
    /// <exception cref="ReplayException">It tells of events that nobody reduced
    /// before.</exception>
    public IEnumerable<AuditEvent> Of(JsonElement reduced)
    {
        if (reduced.TryGetProperty("event", out var form))
        {
            _events.Add(new(Forms.BytesOf(form, transcripts)));
            return [_events[^1]];
        }

        var (from, to) = (Number(reduced, "from"), Number(reduced, "to"));
        return from >= 1 && to >= from && to <= _events.Count
            ? _events.GetRange(from - 1, to - from + 1)
            : throw new ReplayException(
                $"events {from} to {to} are reduced again, and there were {_events.Count}.");
    }

    private static int Number(JsonElement reduced, string name) =>
        reduced.GetProperty(name).GetInt32();
}
