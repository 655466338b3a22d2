using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Judging;

namespace Caelmor.Conformance.Transcripts;

/// <summary>Writes down what is said in one trial, while it is said.</summary>
public sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptEvent> _events = [];
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

    /// <summary>It threw, or gave an answer that means nothing.</summary>
    public void AddFault(Exception fault) => Add(
        fault is MalformedAnswerException malformed
            ? new TranscriptEvent.AnsweredMalformed(malformed.Expected, malformed.Found)
            : new TranscriptEvent.Crashed(CrashWords.Of(fault)));

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
