using System.Collections.Concurrent;
using System.Globalization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>The processes of an adapter: one for each trial under way, kept for the
/// next.</summary>
#pragma warning disable CA1001, CA2213 // A semaphore without a handle holds nothing; trials that were given up may still come back to it.
internal sealed class AdapterPool : IDisposable
{
    private readonly IReadOnlyList<string> _command;
    private readonly AdapterDialect _dialect;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentBag<AdapterProcess> _idle = [];
    private readonly ConcurrentDictionary<AdapterProcess, bool> _all = [];
    private readonly string _mark = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
    private readonly OrphanReaper _guard;
    private IIntroduction? _first;
    private int _started;
    private volatile bool _isOver;

    public AdapterPool(IReadOnlyList<string> command, AdapterDialect dialect, int places)
    {
        (_command, _dialect, _places) = (command, dialect, new(places));
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
            var introduction = await started.IntroduceAsync(cancellation);
            Interlocked.CompareExchange(ref _first, introduction, null);
            CheckSame(_first, introduction);
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

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndAll;
        Parallel.ForEach(_idle, process => process.Leave());
        EndAll(null, EventArgs.Empty);
    }

    private AdapterProcess Start()
    {
        var process = AdapterProcess.Start(
            _command, _dialect, $"{_mark}-{Interlocked.Increment(ref _started)}-");
        _all[process] = true;
        if (_isOver)
        {
            process.Dispose();
        }

        return process;
    }

    /// <summary>Holds all processes of a run to one introduction: a verdict names one
    /// implementation.</summary>
    /// <exception cref="ProtocolException">They are not the same.</exception>
    public static void CheckSame(IIntroduction first, IIntroduction other)
    {
        if (!other.Equals(first))
        {
            throw new ProtocolException(
                "every process of one run introduces itself alike: as "
                + $"{Words(first)}, as the first one did.",
                $"a process that introduces itself as {Words(other)}.");
        }
    }

    private static string Words(IIntroduction one) =>
        $"name '{one.Name}', version '{one.Version}'";

    /// <summary>The trial is over and the process, if one came to be, is of no more use.</summary>
    public void End(AdapterProcess? process)
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
