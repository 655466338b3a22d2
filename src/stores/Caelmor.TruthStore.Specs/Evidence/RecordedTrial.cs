using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>One run, with everything that is said in its trials written down.</summary>
internal sealed class RecordedRun(IStoreRun run, TranscriptBook book) : IStoreRun
{
    public IStoreTrial Prepare(Scenario scenario) =>
        new RecordedTrial(run.Prepare(scenario), book.Begin(scenario), book, TruthContents.Of(scenario));

    public void Dispose() => run.Dispose();
}

/// <summary>One trial, written down.</summary>
internal sealed class RecordedTrial(
    IStoreTrial trial, Transcript transcript, TranscriptBook book, TruthContents truths)
    : IStoreTrial
{
    private readonly RecordedTalk _talk = new(transcript, book, truths);
    private int _stores;
    private int _processes;

    public IPlaces Places => new RecordedPlaces(trial.Places, _talk);

    public async Task<IOpenStore> OpenAsync(PlaceName place)
    {
        var number = ++_stores;
        var parameters = TalkWords.Store(number);
        parameters["place"] = $"{place}";
        var opened = await _talk.AskAsync(
            TalkWords.Open, parameters, () => trial.OpenAsync(place), _ => []);
        return new RecordedStore(number, opened, _talk);
    }

    public IStoreProcess Process() => new RecordedProcess(++_processes, trial.Process(), _talk);

    // The suite makes it again, and so the other process need not tell what it committed.
    public void Foresee(Truth truth)
    {
        truths.Committed(truth, _talk.Put);
        trial.Foresee(truth);
    }

    public Task LetTimePassAsync(bool isLong) => trial.LetTimePassAsync(isLong);

    public Exception? End(bool isAbandoned)
    {
        if (isAbandoned)
        {
            transcript.Close();
        }

        return trial.End(isAbandoned);
    }
}

/// <summary>A process, with all that is said to and by it written down.</summary>
internal sealed class RecordedProcess(int number, IStoreProcess process, RecordedTalk talk)
    : IStoreProcess
{
    public Task<string> StartAsync() => talk.AskAsync(
        TalkWords.StartProcess, TalkWords.Process(number), process.StartAsync, Said);

    public Task<string> TellAsync(string line) => talk.AskAsync(
        TalkWords.TellProcess,
        TalkWords.Line(number, line),
        () => process.TellAsync(line),
        Said);

    public Task EndAsync() =>
        talk.AskAsync(TalkWords.EndProcess, TalkWords.Process(number), process.EndAsync);

    public void Kill()
    {
        talk.Did(TalkWords.KillProcess, TalkWords.Process(number));
        process.Kill();
    }

    public void Dispose() => process.Dispose();

    private static JsonObject Said(string line) => new() { ["said"] = line };
}

/// <summary>The files of a store, with all that is done to them written down.</summary>
internal sealed class RecordedPlaces(IPlaces places, RecordedTalk talk) : IPlaces
{
    public void Clear()
    {
        talk.Did(TalkWords.Clear, []);
        places.Clear();
    }

    // What was kept shows when it is put back.
    public void Remember() => places.Remember();

    public ImmutableArray<string> Alterations(Alteration alteration)
    {
        var all = places.Alterations(alteration);
        talk.Did(TalkWords.List, new()
        {
            ["way"] = $"{alteration}",
            ["alterations"] = new JsonArray([.. all.Select(words => (JsonNode)words)]),
        });
        return all;
    }

    public Task AlterCopyAsync(int number, Func<Task> use)
    {
        talk.Did(TalkWords.Alter, new() { ["number"] = number });
        return places.AlterCopyAsync(number, use);
    }

    public void Remove() => places.Remove();
}
