using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Evidence;

/// <summary>Says and does what is written down.</summary>
/// <remarks>Events come in the order in which they were written: whoever asks has those done that stand
/// before the answer, and of a question asked meanwhile, those before its. If that was answered only after
/// the call within which it was asked, the call goes on first, as it did then.</remarks>
internal sealed class ReplayedChannel(
    ImmutableArray<TranscriptEvent> events, ITranscripts transcripts, IGridPorts ports)
    : IGridChannel
{
    private readonly Dictionary<int, TranscriptEvent> _ended = [];
    private readonly List<int> _open = [];
    private readonly Dictionary<int, TaskCompletionSource<TranscriptEvent>> _later = [];
    private int _call;
    private int _next;
    private int _requests;

    public Task<GridAnswer> AskAsync(int host, string method, JsonElement with)
    {
        var asked = new TranscriptEvent.Asked(method, GridJson.Write(new HostCall(host, with)));
        var written = Take() as TranscriptEvent.Asked;
        if (written is null || written.Method != asked.Method
            || !JsonElement.DeepEquals(Contents.In(written.Params, transcripts), asked.Params))
        {
            throw new ReplayException(
                $"Event {_next} is {Words(written)}, and the scenario asks for {Words(asked)}.");
        }

        var request = ++_requests;
        _open.Add(request);
        while (!_ended.ContainsKey(request))
        {
            // Asked within a call that ended before the answer came: whoever asked went on.
            if (_call > 0 && _next < events.Length
                && events[_next] is TranscriptEvent.Ended ended && ended.Call == _call)
            {
                return LaterAsync((_later[request] = new()).Task);
            }

            Play(Take() ?? throw new ReplayedSilenceException());
        }

        while (_call == 0 && _later.Count > 0)
        {
            Play(Take() ?? throw new ReplayedSilenceException());
        }

        return Task.FromResult(Answer(_ended[request]));
    }

    // What is left when nothing is asked any more is what came to light behind the last answer.
    public Task<Exception?> EndAsync(bool isAbandoned) => Task.FromResult(Take() switch
    {
        TranscriptEvent.AnsweredMalformed malformed =>
            new MalformedAnswerException(malformed.Expected, malformed.Found),
        TranscriptEvent.Crashed crashed => new ReplayedCrashException(crashed.Message),
        _ => (Exception?)null,
    });

    private static string Words(TranscriptEvent.Asked? asked) =>
        asked is null ? "no question" : $"{asked.Method} {asked.Params}";

    private async Task<GridAnswer> LaterAsync(Task<TranscriptEvent> ended) => Answer(await ended);

    private GridAnswer Answer(TranscriptEvent ended) => ended switch
    {
        TranscriptEvent.Answered answered => GridJson.Read<GridAnswer>(
            Contents.In(answered.Result, transcripts), "what was answered"),
        TranscriptEvent.AnsweredMalformed malformed =>
            throw new MalformedAnswerException(malformed.Expected, malformed.Found),
        TranscriptEvent.Crashed crashed => throw new ReplayedCrashException(crashed.Message),
        _ => throw new ReplayException($"An answer was expected, and {ended} is written down."),
    };

    private TranscriptEvent? Take() => _next < events.Length ? events[_next++] : null;

    private void Play(TranscriptEvent what)
    {
        switch (what)
        {
            case TranscriptEvent.Did did:
                Call(did.Method, did.Params);
                break;
            case TranscriptEvent.Began began:
                var around = _call;
                _call = began.Call;
                Call(began.Method, began.Params);
                _call = around;
                break;
            case TranscriptEvent.Ended:
                break;
            case TranscriptEvent.Asked asked:
                throw new ReplayException($"{Words(asked)} is written down, and is not asked.");
            default:
                End(what);
                break;
        }
    }

    private void End(TranscriptEvent what)
    {
        var request = what switch
        {
            TranscriptEvent.Answered one => one.Request,
            TranscriptEvent.Crashed one => one.Request,
            TranscriptEvent.AnsweredMalformed one => one.Request,
            _ => 0,
        };
        var ended = request == 0 ? _open[^1] : request;
        _open.Remove(ended);
        _ended[ended] = what;
        if (_later.Remove(ended, out var later))
        {
            later.SetResult(what);
        }
    }

    // What a call comes to, the grid has heard then.
    private void Call(string method, JsonElement parameters)
    {
        var call = GridJson.Read<HostCall>(Contents.In(parameters, transcripts), method);
        try
        {
            ports.Call(call.Host, method, call.With);
        }
        catch (PortFailureException)
        {
            // As it did then.
        }
    }
}
