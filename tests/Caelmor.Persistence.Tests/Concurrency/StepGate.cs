using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>
/// A simulation of many threads: steps run side by side, and none begins while it is held.
/// </summary>
internal sealed class StepGate : ISimulationGate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _stillness;
    private TaskCompletionSource? _release;
    private int _running;

    /// <summary>How often it was held.</summary>
    public int Holds { get; private set; }

    /// <summary>Whether it is held right now.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_lock)
            {
                return _release is not null;
            }
        }
    }

    /// <summary>Runs a step, when the simulation may run.</summary>
    public void Run(Action step)
    {
        while (!TryBegin(out var release))
        {
            release!.Wait();
        }

        try
        {
            step();
        }
        finally
        {
            End();
        }
    }

    public ValueTask HoldAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_release is not null)
            {
                throw new InvalidOperationException(
                    "Found it held already. Two saves run at once.");
            }

            Holds++;
            _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _stillness = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running == 0)
            {
                _stillness.SetResult();
            }

            return new(_stillness.Task);
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            var release = _release
                ?? throw new InvalidOperationException("Found it released already.");
            (_release, _stillness) = (null, null);
            release.SetResult();
        }
    }

    private bool TryBegin(out Task? release)
    {
        lock (_lock)
        {
            release = _release?.Task;
            _running += release is null ? 1 : 0;
            return release is null;
        }
    }

    private void End()
    {
        lock (_lock)
        {
            if (--_running == 0)
            {
                _stillness?.TrySetResult();
            }
        }
    }
}
