using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>One run of a store that is not at hand: it does and says what is written down.</summary>
internal sealed class ReplayedRun(ITranscripts transcripts) : IStoreRun
{
    public IStoreTrial Prepare(Scenario scenario) =>
        new ReplayedTrial(new(
            transcripts.Of(scenario), transcripts, TruthContents.Of(scenario)));

    public void Dispose()
    {
        // There is neither a folder nor a process.
    }
}

/// <summary>One trial, played again out of its transcript.</summary>
internal sealed class ReplayedTrial(ReplayedTalk talk) : IStoreTrial
{
    private int _stores;
    private int _processes;

    public IPlaces Places => new ReplayedPlaces(talk);

    public Task<IOpenStore> OpenAsync(PlaceName place)
    {
        var number = ++_stores;
        var parameters = TalkWords.Store(number);
        parameters["place"] = $"{place}";
        talk.Ask(TalkWords.Open, parameters);
        return ReplayedTalk.RefusalOf(talk.Answer("open the store")) is { } refusal
            ? Task.FromException<IOpenStore>(refusal)
            : Task.FromResult<IOpenStore>(new ReplayedStore(number, talk));
    }

    public IStoreProcess Process() => new ReplayedProcess(++_processes, talk);

    public void Foresee(Truth truth) => talk.Truths.Committed(truth, _ => { });

    public Task LetTimePassAsync(bool isLong) => Task.CompletedTask;

    public Exception? End(bool isAbandoned) => talk.Left is { } left
        ? new ReplayException($"the scenario has no place for {left}.")
        : null;
}

/// <summary>A process that is not started: it says what it said.</summary>
internal sealed class ReplayedProcess(int number, ReplayedTalk talk) : IStoreProcess
{
    public Task<string> StartAsync() =>
        HearAsync(TalkWords.StartProcess, TalkWords.Process(number));

    public Task<string> TellAsync(string line) =>
        HearAsync(TalkWords.TellProcess, TalkWords.Line(number, line));

    public Task EndAsync()
    {
        talk.Ask(TalkWords.EndProcess, TalkWords.Process(number));
        talk.Answer("end");
        return Task.CompletedTask;
    }

    public void Kill() => talk.Do(TalkWords.KillProcess, TalkWords.Process(number));

    public void Dispose()
    {
        // It does not run.
    }

    private Task<string> HearAsync(string method, JsonObject parameters)
    {
        talk.Ask(method, parameters);
        var answer = talk.Answer("do its part in another process");
        return Task.FromResult(answer.GetProperty("said").GetString()!);
    }
}

/// <summary>Files that are not there: what was done to them is known.</summary>
internal sealed class ReplayedPlaces(ReplayedTalk talk) : IPlaces
{
    public void Clear() => talk.Do(TalkWords.Clear, []);

    public void Remember()
    {
        // What was kept shows when it is put back.
    }

    public ImmutableArray<string> Alterations(Alteration alteration)
    {
        var listed = talk.Do(TalkWords.List);
        return listed.GetProperty("way").GetString() == $"{alteration}"
            ? [.. listed.GetProperty("alterations").EnumerateArray().Select(words => $"{words}")]
            : throw new ReplayException($"the files are {alteration}, and there is {listed}.");
    }

    public Task AlterCopyAsync(int number, Func<Task> use)
    {
        talk.Do(TalkWords.Alter, new() { ["number"] = number });
        return use();
    }

    public void Remove()
    {
        // There is no folder.
    }
}
