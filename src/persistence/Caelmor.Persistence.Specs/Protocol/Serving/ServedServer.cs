using System.Collections.Immutable;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Protocol.Serving;

/// <summary>One of the certifier's servers, as the adapter knows it.</summary>
internal sealed class ServedServer : IPorts
{
    // How long an answer may take that comes at all, when nobody waits any more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly int _number;
    private readonly RpcConnection _certifier;
    private readonly Lazy<IPersistenceOrchestrator> _orchestrator;
    private readonly Dictionary<int, SystemStatus> _status = [];
    private ImmutableArray<SurfaceForm> _surfaces = [];
    private CancellationToken _patience;
    private int _underWay;
    private bool _haveOverlapped;

    public ServedServer(int number, RpcConnection certifier, IImplementation implementation)
    {
        _number = number;
        _certifier = certifier;
        _orchestrator = new(() =>
            implementation.CreateOrchestrator(new CallingServer(number, this)));
    }

    public IReadOnlyList<SurfaceForm> Surfaces => _surfaces;

    /// <summary>The orchestrator of this server.</summary>
    public IPersistenceOrchestrator Orchestrator => _orchestrator.Value;

    /// <summary>A request begins.</summary>
    /// <remarks>What it tells of the surfaces holds as long as it is alone. While another is under way,
    /// they change under its hands, and each time they are asked for anew.</remarks>
    public void Begin(ImmutableArray<SurfaceForm> surfaces, CancellationToken patience)
    {
        lock (_status)
        {
            (_surfaces, _patience) = (surfaces, patience);
            _status.Clear();
            _haveOverlapped |= _underWay++ > 0;
            foreach (var surface in _haveOverlapped ? [] : surfaces)
            {
                _status[surface.Surface] = surface.Status;
            }
        }
    }

    /// <summary>A request has ended.</summary>
    public void End()
    {
        lock (_status)
        {
            _haveOverlapped &= --_underWay > 0;
        }
    }

    public SystemStatus StatusOf(int surface)
    {
        lock (_status)
        {
            if (_status.TryGetValue(surface, out var known))
            {
                return known;
            }
        }

        return (SystemStatus)this.Call(new PortCall.Status(_number, surface))!;
    }

    // As within one process, a port has answered when the call returns, if it answers at all.
    public ValueTask<object?> CallAsync(PortCall call, CancellationToken cancellation)
    {
        var method = PortMethods.Of(call);
        var (answer, signal) = _certifier.Begin(
            new(method.Name, call, method.Result, method.MayBeNull), cancellation);
        if (!HasEnded(answer))
        {
            return new(FinishAsync(call, answer, signal));
        }

        signal.Dispose();
        Note(call, answer);
        return new(answer);
    }

    private async Task<object?> FinishAsync(
        PortCall call, Task<object?> answer, CancellationTokenRegistration signal)
    {
        try
        {
            return await answer;
        }
        finally
        {
            await signal.DisposeAsync();
            Note(call, answer);
        }
    }

    /// <summary>Waits for an answer for as long as the server does, and a little longer.</summary>
    private bool HasEnded(Task answer)
    {
        try
        {
            return answer.Wait(Timeout.Infinite, _patience);
        }
        catch (OperationCanceledException) when (!answer.IsCompleted)
        {
            return Task.WaitAny([answer], Grace) == 0;
        }
        catch (Exception)
        {
            // However it ended, whoever asked is told.
            return true;
        }
    }

    // Where a surface stands that has failed is not known until it is asked for.
    private void Note(PortCall call, Task<object?> answer)
    {
        if (call is not SurfaceCall { Surface: var surface })
        {
            return;
        }

        lock (_status)
        {
            if (!answer.IsCompletedSuccessfully || _haveOverlapped)
            {
                _status.Remove(surface);
            }
            else if (answer.Result is SystemStatus status)
            {
                _status[surface] = status;
            }
        }
    }
}
