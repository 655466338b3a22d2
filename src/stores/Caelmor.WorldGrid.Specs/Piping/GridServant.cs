using System.Text.Json;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Serving;

namespace Caelmor.WorldGrid.Specs.Piping;

/// <summary>The adapter of a grid in this process: answers a certifier over two streams.</summary>
public sealed class GridServant : IRpcPeer, IGridPorts
{
    private readonly IWorldGridImplementation _implementation;
    private readonly ServedGrids _grids;
    private readonly RpcConnection _certifier;

    /// <summary>Serves an implementation over two streams.</summary>
    public GridServant(IWorldGridImplementation implementation, Stream input, Stream output)
    {
        _implementation = implementation;
        _grids = new(implementation, this);
        _certifier = new(
            input, output, this, new RpcLimits { Messages = int.MaxValue }, GridJson.Options);
    }

    /// <summary>Answers until the certifier falls silent; blocks the calling thread.</summary>
    /// <exception cref="ProtocolException">The certifier broke the protocol.</exception>
    public void Run() => _certifier.Run();

    /// <inheritdoc/>
    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        switch (method)
        {
            case RequestMethods.Initialize:
                return new(parameters.Read<SpecGreeting>($"the params of {method}").AnsweredBy(
                    WorldGridSpec.Id, _implementation.Name, _implementation.Version));
            case GridMethods.EndHost:
                _grids.Forget(parameters.Read<HostEnd>($"the params of {method}").Host);
                return default;
            case var known when GridMethods.All.Contains(known):
                var asked = parameters.Read<HostCall>($"the params of {method}");

                // A grid may block its thread; whoever reads the answers to it must not.
                return new(Task.Run<object?>(async () =>
                    await _grids.AskAsync(asked.Host, method, asked.With)));
            default:
                throw new ProtocolException(
                    $"initialize, {GridMethods.EndHost} or what grids are asked for.",
                    $"'{method}'.");
        }
    }

    /// <inheritdoc/>
    JsonElement IGridPorts.Call(int host, string method, JsonElement with) =>
        (JsonElement)_certifier.AskAsync(
            new(method, new HostCall(host, with), typeof(JsonElement)),
            CancellationToken.None).GetAwaiter().GetResult()!;
}
