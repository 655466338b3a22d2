using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>What was said in a trial, played again in its order.</summary>
/// <remarks>
/// Requests can overlap. The one that came first plays the events; whoever asks meanwhile waits for
/// its own answer, and plays on when the first one has got its own.
/// </remarks>
/// <param name="events">What is still to be played.</param>
/// <param name="transcripts">The states that the events name.</param>
internal sealed class ReplayedEvents(
    IEnumerable<TranscriptEvent> events, ITranscripts transcripts)
{
    private readonly Lock _lock = new();
    private readonly List<IGameServer> _servers = [];
    private readonly List<ReplayedRequest> _requests = [];
    private readonly List<ReplayedRequest> _early = [];
    private readonly Dictionary<int, Task> _underWay = [];
    private readonly Queue<TranscriptEvent> _events = new(events);
    private readonly StateContents _states = new(transcripts);
    private bool _isPlayed;

    /// <summary>The first event that nobody asked for; null if there is none.</summary>
    public TranscriptEvent? Left => _events.TryPeek(out var left) ? left : null;

    /// <summary>One more server of the trial.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Open(IGameServer server)
    {
        lock (_lock)
        {
            _servers.Add(server);
            return _servers.Count;
        }
    }

    /// <summary>Something is asked, and answered as it was then.</summary>
    /// <exception cref="ReplayException">It was not asked then.</exception>
    public async Task<OutcomeForm> AskAsync(
        TranscriptEvent.Asked asked, CancellationToken cancellation)
    {
        var (request, isFirst) = Begin(asked);
        if (!isFirst)
        {
            await request.Turn;
        }

        if (!request.IsOver)
        {
            await PlayUntilAsync(request, cancellation);
        }

        return request.Outcome();
    }

    /// <summary>Plays what was done after the last answer and before the next question.</summary>
    public void PlayWhatCameLate()
    {
        while (_events.TryPeek(out var next)
            && next is TranscriptEvent.Did or TranscriptEvent.Began or TranscriptEvent.Ended)
        {
            DoAsync(_events.Dequeue(), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    // Whoever asks when nobody plays, plays. It may have been asked a little earlier then, too: so
    // late that its answer is there already.
    private (ReplayedRequest Request, bool IsFirst) Begin(TranscriptEvent.Asked asked)
    {
        lock (_lock)
        {
            var request = Unasked(asked);
            if (request is null && !_isPlayed)
            {
                PlayWhatCameLate();
                request = Expect(asked);
            }

            var isFirst = request is { IsOver: false } && !_isPlayed;
            request ??= Early(asked);
            request.IsAsked = true;
            _isPlayed |= isFirst;
            return (request, isFirst);
        }
    }

    private ReplayedRequest? Unasked(TranscriptEvent.Asked asked) =>
        _requests.Find(one => !one.IsAsked && one.Is(asked));

    // Of two that begin at one instant, another may ask first now than then: it has its turn when
    // the transcript has come to it.
    private ReplayedRequest? Expect(TranscriptEvent.Asked asked)
    {
        var request = new ReplayedRequest(asked);
        _events.TryPeek(out var next);
        if (next is TranscriptEvent.Asked then && request.Is(then))
        {
            _events.Dequeue();
            return Add(request);
        }

        var isOfTwo = AskedForm.IsOfSecond(asked)
            || (next is TranscriptEvent.Asked other && AskedForm.IsOfSecond(other));
        return isOfTwo && _events.OfType<TranscriptEvent.Asked>().Any(request.Is)
            ? null
            : throw new ReplayException(
                $"the transcript has no place for {asked}: it has {next}.");
    }

    // In the order of the transcript, which numbers them.
    private ReplayedRequest Add(ReplayedRequest request)
    {
        _requests.Add(request);
        return request;
    }

    private ReplayedRequest Early(TranscriptEvent.Asked asked)
    {
        var request = new ReplayedRequest(asked);
        _early.Add(request);
        return request;
    }

    private async Task PlayUntilAsync(ReplayedRequest request, CancellationToken cancellation)
    {
        try
        {
            while (!request.IsOver && _events.TryDequeue(out var next))
            {
                await DoAsync(next, cancellation);
            }
        }
        finally
        {
            HandOver(request);
        }
    }

    private void HandOver(ReplayedRequest played)
    {
        lock (_lock)
        {
            var waiting = _requests.Concat(_early)
                .FirstOrDefault(one => one != played && one.IsAsked && !one.IsOver);
            waiting?.PlayOn();
            _isPlayed = waiting is not null;
        }
    }

    private async Task DoAsync(TranscriptEvent next, CancellationToken cancellation)
    {
        switch (next)
        {
            case TranscriptEvent.Asked asked:
                Note(asked);
                break;
            case TranscriptEvent.Did did:
                await EndedAsync(BeginAsync(did.Method, did.Params, cancellation));
                break;
            case TranscriptEvent.Began began:
                _underWay[began.Call] =
                    EndedAsync(BeginAsync(began.Method, began.Params, cancellation));
                break;
            case TranscriptEvent.Ended ended when _underWay.Remove(ended.Call, out var task):
                await task;
                break;
            case TranscriptEvent.Answered answered:
                Answered(answered.Request).End((OutcomeForm)answered.Result.Read(
                    typeof(OutcomeForm), "the result of a request", ProtocolJson.Options));
                break;
            case TranscriptEvent.Crashed crashed:
                Answered(crashed.Request).Fail(new ReplayedCrashException(crashed.Message));
                break;
            case TranscriptEvent.AnsweredMalformed malformed:
                Answered(malformed.Request).Fail(
                    new MalformedAnswerException(malformed.Expected, malformed.Found));
                break;
            default:
                throw new ReplayException($"the transcript has no place for {next}.");
        }
    }

    // It may have been asked a little earlier than then, or is yet to be.
    private void Note(TranscriptEvent.Asked asked)
    {
        lock (_lock)
        {
            var early = _early.Find(one => one.Is(asked));
            _early.Remove(early!);
            Add(early ?? new(asked));
        }
    }

    private ReplayedRequest Answered(int request)
    {
        lock (_lock)
        {
            return (request > 0 && request <= _requests.Count ? _requests[request - 1] : null)
                ?? _requests.FindLast(one => !one.IsOver)
                ?? throw new ReplayException("the transcript answers what nobody asked.");
        }
    }

    private static async Task EndedAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (Exception)
        {
            // However the port failed: the implementation knew how to go on.
        }
    }

    private async Task BeginAsync(
        string method, JsonElement parameters, CancellationToken cancellation)
    {
        var known = Unsignalled.Find(method, ref cancellation)
            ?? throw new ReplayException($"the protocol has no {method}.");
        var call = _states.Read(known, parameters);
        var server = call.Server > 0 && call.Server <= _servers.Count
            ? _servers[call.Server - 1]
            : throw new ReplayException($"there is no server {call.Server}.");
        await PortDispatch.RunAsync(server, call, cancellation);
    }
}
