using System.Text.Json.Nodes;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>An open store, with everything that is said to and by it written down.</summary>
internal sealed class RecordedStore(int number, IOpenStore store, RecordedTalk talk) : IOpenStore
{
    private int _readings;

    public Task CommitAsync(Truth? truth, ValueWatch watch, CancellationToken cancellation)
    {
        var parameters = TalkWords.Store(number);
        parameters["truth"] = talk.Truths.Committed(truth, talk.Put);
        parameters["nobodyWaits"] = cancellation.IsCancellationRequested;
        return talk.AskAsync(
            TalkWords.Commit,
            parameters,
            () => store.CommitAsync(truth, watch with { Hear = Hear }, cancellation));

        void Hear(SystemName system)
        {
            talk.Did(TalkWords.ReadValue, TalkWords.System(system));
            watch.Hear(system);
        }
    }

    public Task<Reading> ReadAsync() => talk.AskAsync(
        TalkWords.Read, TalkWords.Store(number), store.ReadAsync, Written);

    public Task<Telling> TellEpochAsync() => talk.AskAsync(
        TalkWords.ReadEpoch, TalkWords.Store(number), store.TellEpochAsync, Written);

    // A reading begins in the middle of a commit, and its answer stands where somebody waits for
    // it: when it came is the machine's affair.
    public Func<Task<Reading>> ReadMeanwhile()
    {
        var parameters = TalkWords.Reading(number, ++_readings);
        talk.Ask(TalkWords.Read, parameters);
        var reading = store.ReadMeanwhile();
        return () => talk.AnswerAsync(reading, Written);
    }

    public Task CloseAsync() =>
        talk.AskAsync(TalkWords.Close, TalkWords.Store(number), store.CloseAsync);

    private static JsonObject Written(Telling telling) => telling switch
    {
        Telling.Told told => new() { ["told"] = told.Epoch.Number },
        Telling.Failed failed => RecordedTalk.Refused(failed.Failure),
        _ => [],
    };

    private JsonObject Written(Reading reading) => reading switch
    {
        Reading.Gave gave => new() { ["gave"] = talk.Truths.Given(gave.Stored, talk.Put) },
        Reading.Failed failed => RecordedTalk.Refused(failed.Failure),
        _ => [],
    };
}
