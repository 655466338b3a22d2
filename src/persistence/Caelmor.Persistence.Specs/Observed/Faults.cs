using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>Has calls of an observed server's ports fail, as an experiment asks.</summary>
/// <param name="pace">How long its ports take.</param>
/// <param name="stopWaiting">The server stops waiting.</param>
public sealed class Faults(Pace pace, Action stopWaiting)
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(2);

    private readonly Lock _lock = new();
    private readonly HashSet<PortAction> _called = [];
    private readonly List<Fault> _met = [];
    private List<Fault> _ahead = [];

    /// <summary>What has happened since they were brought.</summary>
    public IReadOnlyList<Fault> Met
    {
        get
        {
            lock (_lock)
            {
                return [.. _met];
            }
        }
    }

    /// <summary>From now on calls fail like this.</summary>
    public void Bring(IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            _called.Clear();
            _met.Clear();
            _ahead = [.. faults];
        }
    }

    /// <summary>Nothing fails any more.</summary>
    public void Mend() => Bring([]);

    /// <summary>Whether a call will fail at this moment.</summary>
    public bool IsAhead(FaultMoment moment, PortAction call, SystemName system)
    {
        lock (_lock)
        {
            return Find(moment, call, system) is not null;
        }
    }

    /// <summary>A call has got this far; it fails if it is to.</summary>
    /// <exception cref="ObservedFaultException">It fails.</exception>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public async ValueTask MeetAsync(
        FaultMoment moment, PortAction call, SystemName system, CancellationToken cancellation)
    {
        switch (Take(moment, call, system)?.Manner)
        {
            case FaultManner.Throws:
                throw new ObservedFaultException();
            case FaultManner.AnswersWithAnException:
                await Task.Yield();
                throw new ObservedFaultException();
            case FaultManner.GivesUp:
                throw new OperationCanceledException("The port has given the call up.");
            case FaultManner.NeverAnswers:
                stopWaiting();
                await pace.PassForEverAsync(cancellation);
                break;
            case FaultManner.AnswersLate:
                stopWaiting();
                await Task.Delay(Late, CancellationToken.None);
                break;
        }
    }

    private Fault? Take(FaultMoment moment, PortAction call, SystemName system)
    {
        lock (_lock)
        {
            _called.Add(call);
            var fault = Find(moment, call, system);
            if (fault is not null)
            {
                _met.Add(fault);
            }

            if (fault is { IsOnce: true })
            {
                _ahead.Remove(fault);
            }

            return fault;
        }
    }

    private Fault? Find(FaultMoment moment, PortAction call, SystemName system) =>
        _ahead.Find(fault => fault.Moment == moment && fault.Call == call && fault.System == system
            && (fault.Since is not { } since || _called.Contains(since)));
}
