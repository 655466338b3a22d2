using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Ports;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Wire.Serving;

/// <summary>One of the certifier's servers, as the adapter knows it.</summary>
internal sealed class ServedServer : IPorts
{
    private readonly int _number;
    private readonly RpcConnection _certifier;
    private readonly Lazy<IPersistenceOrchestrator> _orchestrator;
    private readonly Dictionary<int, SystemStatus> _status = [];
    private ImmutableArray<SurfaceForm> _surfaces = [];

    public ServedServer(int number, RpcConnection certifier, IImplementation implementation)
    {
        _number = number;
        _certifier = certifier;
        _orchestrator = new(() =>
            implementation.CreateOrchestrator(new CallingServer(number, this)));
    }

    public IReadOnlyList<SurfaceForm> Surfaces => _surfaces;

    /// <summary>The orchestrator of this server, for a request with these surfaces.</summary>
    public IPersistenceOrchestrator OrchestratorFor(ImmutableArray<SurfaceForm> surfaces)
    {
        lock (_status)
        {
            _surfaces = surfaces;
            foreach (var surface in surfaces)
            {
                _status[surface.Surface] = surface.Status;
            }
        }

        return _orchestrator.Value;
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

    public async ValueTask<object?> CallAsync(PortCall call, CancellationToken cancellation)
    {
        var method = PortMethods.Of(call);
        var surface = (call as SurfaceCall)?.Surface ?? -1;
        try
        {
            var result = await _certifier.AskAsync(
                new(method.Name, call, method.Result, method.MayBeNull), cancellation);
            Learn(surface, result as SystemStatus?);
            return result;
        }
        catch (RpcErrorException)
        {
            // Where a surface stands that has failed is not known until it is asked for.
            Forget(surface);
            throw;
        }
    }

    private void Learn(int surface, SystemStatus? status)
    {
        if (status is { } known)
        {
            lock (_status)
            {
                _status[surface] = known;
            }
        }
    }

    private void Forget(int surface)
    {
        lock (_status)
        {
            _status.Remove(surface);
        }
    }
}
