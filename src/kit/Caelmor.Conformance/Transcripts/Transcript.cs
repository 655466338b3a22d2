using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Judging;

namespace Caelmor.Conformance.Transcripts;

/// <summary>Writes down what is said in one trial, while it is said.</summary>
public sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptEvent> _events = [];
    private readonly List<int> _open = [];
    private int _requests;
    private int _calls;
    private bool _isClosed;

    /// <summary>What was said so far.</summary>
    public ImmutableArray<TranscriptEvent> Events
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Something was said.</summary>
    public void Add(TranscriptEvent what)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _events.Add(what);
            }
        }
    }

    /// <summary>What was said last goes on, unless something else was said since.</summary>
    /// <param name="last">What was said last, as far as the caller knows.</param>
    /// <param name="longer">What stands in its place.</param>
    /// <returns>Whether it was the last one still.</returns>
    public bool TryExtend(TranscriptEvent last, TranscriptEvent longer)
    {
        lock (_lock)
        {
            if (_isClosed || _events.Count == 0 || !ReferenceEquals(_events[^1], last))
            {
                return false;
            }

            _events[^1] = longer;
            return true;
        }
    }

    /// <summary>It threw, or gave an answer that means nothing.</summary>
    public void AddFault(Exception fault) => Add(Fault(fault, request: 0));

    /// <summary>Something is asked, while other questions may be open.</summary>
    /// <returns>The number of the request, from 1.</returns>
    public int Ask(TranscriptEvent.Asked asked)
    {
        lock (_lock)
        {
            Add(asked);
            _open.Add(++_requests);
            return _requests;
        }
    }

    /// <summary>A request was answered.</summary>
    /// <param name="request">Its number.</param>
    /// <param name="result">What was answered.</param>
    public void Answer(int request, JsonElement result) =>
        End(request, number => new TranscriptEvent.Answered(result) { Request = number });

    /// <summary>A request ended in an exception, or in an answer that means nothing.</summary>
    /// <param name="request">Its number.</param>
    /// <param name="fault">In which.</param>
    public void Fail(int request, Exception fault) => End(request, number => Fault(fault, number));

    private void End(int request, Func<int, TranscriptEvent> ended)
    {
        lock (_lock)
        {
            var isLast = _open.Count > 0 && _open[^1] == request;
            _open.Remove(request);
            Add(ended(isLast ? 0 : request));
        }
    }

    private static TranscriptEvent Fault(Exception fault, int request) =>
        fault is MalformedAnswerException malformed
            ? new TranscriptEvent.AnsweredMalformed(malformed.Expected, malformed.Found)
            {
                Request = request,
            }
            : new TranscriptEvent.Crashed(CrashWords.Of(fault)) { Request = request };

    /// <summary>Nobody waits for what is said from now on.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    /// <summary>A call to a port begins.</summary>
    /// <returns>Its number.</returns>
    public int Begin(string method, JsonElement parameters)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _events.Add(new TranscriptEvent.Began(++_calls, method, parameters));
            }

            return _calls;
        }
    }

    /// <summary>A call has ended, however.</summary>
    public void End(int call)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            if (_events[^1] is TranscriptEvent.Began last && last.Call == call)
            {
                _events[^1] = new TranscriptEvent.Did(last.Method, last.Params);
            }
            else
            {
                _events.Add(new TranscriptEvent.Ended(call));
            }
        }
    }
}
