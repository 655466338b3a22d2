using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>An open store that is not at hand: it reads what it read, and answers what it
/// answered.</summary>
internal sealed class ReplayedStore(int number, ReplayedTalk talk) : IOpenStore
{
    private int _readings;

    public Task CommitAsync(Truth? truth, ValueWatch watch, CancellationToken cancellation)
    {
        var parameters = TalkWords.Store(number);
        parameters["truth"] = talk.Truths.Committed(truth, _ => { });
        parameters["nobodyWaits"] = cancellation.IsCancellationRequested;
        talk.Ask(TalkWords.Commit, parameters);
        var answer = talk.Answer("commit a truth", did => ReadValue(did, watch));
        return ReplayedTalk.RefusalOf(answer) is { } refusal
            ? Task.FromException(refusal)
            : Task.CompletedTask;
    }

    public Task<Reading> ReadAsync()
    {
        talk.Ask(TalkWords.Read, TalkWords.Store(number));
        return Task.FromResult(talk.ReadingOf(talk.Answer("read")));
    }

    public Task<Telling> TellEpochAsync()
    {
        talk.Ask(TalkWords.ReadEpoch, TalkWords.Store(number));
        var answer = talk.Answer("tell the epoch in force");
        return Task.FromResult<Telling>(ReplayedTalk.RefusalOf(answer) is { } failure
            ? new Telling.Failed(failure)
            : new Telling.Told(new(answer.GetProperty("told").GetInt64())));
    }

    public Func<Task<Reading>> ReadMeanwhile()
    {
        talk.Ask(TalkWords.Read, TalkWords.Reading(number, ++_readings));
        return () => Task.FromResult(talk.ReadingOf(talk.Answer("read")));
    }

    public Task CloseAsync()
    {
        talk.Ask(TalkWords.Close, TalkWords.Store(number));
        talk.Answer("close the store");
        return Task.CompletedTask;
    }

    private static void ReadValue(TranscriptEvent.Did did, ValueWatch watch)
    {
        var system = new SystemName(did.Params.GetProperty("system").GetString()!);
        if (did.Method != TalkWords.ReadValue || !watch.Systems.Contains(system))
        {
            throw new ReplayException($"a commit has no place for {did}.");
        }

        try
        {
            watch.Hear(system);
        }
        catch (Exception prevented)
            when (prevented is not (ReplayException or ImplementationCrashedException))
        {
            // However the reading failed: the store knew how to go on.
        }
    }
}
