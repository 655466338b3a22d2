using System.Text.Json;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Running;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.SampleSpec;

/// <summary>The contract of wells.</summary>
public interface IWell
{
    /// <summary>Draws buckets; gives how many came up full, and null for a refusal.</summary>
    int? Draw(int buckets, bool hasRope);
}

public sealed class DeepWell : IWell
{
    public int? Draw(int buckets, bool hasRope) => hasRope ? buckets : null;
}

public sealed class Spilling : IWell
{
    public int? Draw(int buckets, bool hasRope) => hasRope ? buckets - 1 : null;
}

public sealed class Ropeless : IWell
{
    public int? Draw(int buckets, bool hasRope) => buckets;
}

/// <summary>A well on trial: live, written down, or played again.</summary>
public sealed class WellSubject(
    IWell well, TranscriptBook? book = null, ITranscripts? replayed = null) : ISubject
{
    public string Name { get; init; } = well.GetType().Name;

    public string Version { get; init; } = "1";

    public ITrialHost Host(CertifierOptions options) => new Yard(well, book, replayed);

    public ISubject Recorded(TranscriptBook transcripts) =>
        new WellSubject(well, transcripts) { Name = Name, Version = Version };

    private sealed class Yard(IWell well, TranscriptBook? book, ITranscripts? replayed) : ITrialHost
    {
        public ScenarioServices Prepare(Scenario scenario, Journal journal) =>
            new ScenarioServices().Add<IWell>(
                replayed is not null ? new PlayedWell(replayed.Of(scenario))
                : book is not null ? new NotedWell(well, book.Begin(scenario))
                : well);

        public void Started(Scenario scenario)
        {
            // Nothing is opened.
        }

        public void Finished(ScenarioResult result)
        {
            // Nothing is closed.
        }

        public Task<ScenarioResult> CloseAsync(ScenarioResult result) => Task.FromResult(result);

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    private sealed class NotedWell(IWell well, Transcript transcript) : IWell
    {
        public int? Draw(int buckets, bool hasRope)
        {
            transcript.Add(new TranscriptEvent.Asked(
                "draw", JsonSerializer.SerializeToElement(new { buckets, hasRope })));
            var full = well.Draw(buckets, hasRope);
            transcript.Add(new TranscriptEvent.Answered(JsonSerializer.SerializeToElement(full)));
            return full;
        }
    }

    private sealed class PlayedWell(IEnumerable<TranscriptEvent> events) : IWell
    {
        private readonly Queue<TranscriptEvent.Answered> _answers =
            new(events.OfType<TranscriptEvent.Answered>());

        public int? Draw(int buckets, bool hasRope) => _answers.Dequeue().Result.Deserialize<int?>();
    }
}
