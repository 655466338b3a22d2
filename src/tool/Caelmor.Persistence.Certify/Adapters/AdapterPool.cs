using System.Collections.Concurrent;
using System.Globalization;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>The processes of an adapter: one for each trial under way, kept for the
/// next.</summary>
#pragma warning disable CA1001, CA2213 // A semaphore without a handle holds nothing; trials that were given up may still come back to it.
internal sealed class AdapterPool : IDisposable
{
    private readonly IReadOnlyList<string> _command;
    private readonly InitializeParams _certifier;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentBag<AdapterProcess> _idle = [];
    private readonly ConcurrentDictionary<AdapterProcess, bool> _all = [];
    private readonly string _mark = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
    private readonly OrphanReaper _guard;
    private InitializeResult? _first;
    private int _started;
    private volatile bool _isOver;

    public AdapterPool(IReadOnlyList<string> command, InitializeParams certifier, int places)
    {
        (_command, _certifier, _places) = (command, certifier, new(places));
        _guard = new(_mark);
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

        AdapterProcess? started = null;
        try
        {
            started = Start();
            await started.IntroduceAsync(_certifier, cancellation);
            Interlocked.CompareExchange(ref _first, started.Introduction, null);
            SameIntroduction.Check(_first!, started.Introduction!);
            return started;
        }
        catch (Exception cause)
        {
            var fault = started is null ? cause : AdapterFault.Of(cause, started);
            End(started);
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
    public void Drop(AdapterProcess process) => End(process);

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndAll;
        Parallel.ForEach(_idle, process => process.Leave());
        EndAll(null, EventArgs.Empty);
    }

    private AdapterProcess Start()
    {
        var process = AdapterProcess.Start(
            _command, $"{_mark}-{Interlocked.Increment(ref _started)}-");
        _all[process] = true;
        if (_isOver)
        {
            process.Dispose();
        }

        return process;
    }

    private void End(AdapterProcess? process)
    {
        if (process is not null)
        {
            _all.TryRemove(process, out _);
            process.Dispose();
        }

        _places.Release();
    }

    private void EndAll(object? sender, EventArgs how)
    {
        _isOver = true;
        foreach (var (process, _) in _all)
        {
            process.Kill();
        }

        ProcessTree.End(_mark);
        _guard.Dispose();
    }
}
