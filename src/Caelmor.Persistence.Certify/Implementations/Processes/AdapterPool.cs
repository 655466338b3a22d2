using System.Collections.Concurrent;
using Caelmor.Persistence.Wire.Requests;

namespace Caelmor.Persistence.Certify.Implementations.Processes;

/// <summary>The processes of an adapter: one for each trial under way, kept for the
/// next.</summary>
internal sealed class AdapterPool : IDisposable
{
    private readonly IReadOnlyList<string> _command;
    private readonly InitializeParams _certifier;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentBag<AdapterProcess> _idle = [];
    private readonly ConcurrentDictionary<AdapterProcess, bool> _all = [];

    public AdapterPool(IReadOnlyList<string> command, InitializeParams certifier, int places)
    {
        (_command, _certifier, _places) = (command, certifier, new(places));
        AppDomain.CurrentDomain.ProcessExit += EndAll;
    }

    /// <summary>A process for one trial: one that is idle, or a new one.</summary>
    public async Task<AdapterProcess> TakeAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        if (_idle.TryTake(out var idle))
        {
            idle.Connection.CountAnew();
            return idle;
        }

        var started = Start();
        try
        {
            await started.IntroduceAsync(_certifier, cancellation);
            return started;
        }
        catch (Exception cause)
        {
            var fault = AdapterFault.Of(cause, started);
            Drop(started);
            throw fault;
        }
    }

    /// <summary>The trial is over and all is well.</summary>
    public void PutBack(AdapterProcess process)
    {
        _idle.Add(process);
        _places.Release();
    }

    /// <summary>The trial is over and the process is of no more use.</summary>
    public void Drop(AdapterProcess process)
    {
        _all.TryRemove(process, out _);
        process.Dispose();
        _places.Release();
    }

    /// <summary>A process beside those of the trials.</summary>
    public AdapterProcess Start()
    {
        var process = AdapterProcess.Start(_command);
        _all[process] = true;
        return process;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndAll;
        Parallel.ForEach(_idle, process => process.Leave());
        EndAll(null, EventArgs.Empty);
        _places.Dispose();
    }

    private void EndAll(object? sender, EventArgs how)
    {
        foreach (var (process, _) in _all)
        {
            process.Kill();
        }
    }
}
