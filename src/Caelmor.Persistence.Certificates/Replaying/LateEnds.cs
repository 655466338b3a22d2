using Caelmor.Persistence.Certificates.Transcripts;

namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>Calls that an implementation gave up end after its answer. Nothing hangs on
/// them.</summary>
internal static class LateEnds
{
    public static void SkipLateEnds(
        this Queue<TranscriptEvent> events, Dictionary<int, Task> underWay)
    {
        while (events.TryPeek(out var next)
            && next is TranscriptEvent.Ended ended && underWay.Remove(ended.Call))
        {
            events.Dequeue();
        }
    }
}
