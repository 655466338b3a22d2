using System.Collections.Concurrent;

namespace Caelmor.Gherkin.Running;

/// <summary>A thread for lanes, kept for the next one when its work is done.</summary>
/// <remarks>
/// Starting a thread takes longer than most scenarios do. One whose work never ends is never used
/// again, and costs nobody else anything.
/// </remarks>
internal sealed class LaneThread
{
    private static readonly ConcurrentStack<LaneThread> Idle = new();

    private readonly object _gate = new();
    private Action? _work;

    public static void Run(Action work)
    {
        if (Idle.TryPop(out var idle))
        {
            idle.Give(work);
            return;
        }

        var lane = new LaneThread { _work = work };
        var thread = new Thread(lane.Loop) { IsBackground = true, Name = "Scenarios" };

        // Nothing ambient of the host's may reach scenarios; it would differ from run to run.
        thread.UnsafeStart();
    }

    private void Loop()
    {
        while (true)
        {
            Take()();
            Idle.Push(this);
        }
    }

    private void Give(Action work)
    {
        lock (_gate)
        {
            _work = work;
            Monitor.Pulse(_gate);
        }
    }

    private Action Take()
    {
        lock (_gate)
        {
            while (_work is null)
            {
                Monitor.Wait(_gate);
            }

            var work = _work;
            _work = null;
            return work;
        }
    }
}
