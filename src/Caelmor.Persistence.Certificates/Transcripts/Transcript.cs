using System.Collections.Immutable;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Wire.Ports;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>Writes down what is said in one trial, while it is said.</summary>
internal sealed class Transcript(StatePool pool)
{
    private readonly Lock _gate = new();
    private readonly List<TranscriptEvent> _events = [];
    private int _calls;
    private bool _isClosed;

    /// <summary>What was said so far.</summary>
    public ImmutableArray<TranscriptEvent> Events
    {
        get
        {
            lock (_gate)
            {
                return [.. _events];
            }
        }
    }

    public void Add(TranscriptEvent what)
    {
        lock (_gate)
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
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>A call begins.</summary>
    /// <returns>Its number.</returns>
    public int Begin(PortCall call)
    {
        var method = PortMethods.Of(call);
        var parameters = pool.Write(call);
        lock (_gate)
        {
            if (!_isClosed)
            {
                _events.Add(new TranscriptEvent.Began(++_calls, method.Name, parameters));
            }

            return _calls;
        }
    }

    /// <summary>A call has ended, however.</summary>
    public void End(int call)
    {
        lock (_gate)
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
