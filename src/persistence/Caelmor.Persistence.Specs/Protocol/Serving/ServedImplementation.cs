using System.Collections.Concurrent;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Protocol.Serving;

/// <summary>The adapter's side: answers the certifier with an implementation of the
/// contract.</summary>
public sealed class ServedImplementation : IRpcPeer
{
    private readonly ConcurrentDictionary<int, ServedServer> _servers = [];
    private readonly IImplementation _implementation;
    private readonly RpcConnection _certifier;

    /// <summary>Serves an implementation over two streams.</summary>
    public ServedImplementation(IImplementation implementation, Stream input, Stream output)
    {
        _implementation = implementation;
        _certifier = new(
            input,
            output,
            this,
            new RpcLimits { Messages = int.MaxValue },
            ProtocolJson.Options);
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
                return new(Introduce(parameters.Read<InitializeParams>(What(method))));
            case RequestMethods.Save:
                var save = parameters.Read<OperationParams>(What(method));
                return Apart(() => SaveAsync(save, cancellation));
            case RequestMethods.Restore:
                var restore = parameters.Read<OperationParams>(What(method));
                return Apart(() => RestoreAsync(restore, cancellation));
            case RequestMethods.Close:
                _servers.TryRemove(parameters.Read<CloseParams>(What(method)).Server, out _);
                return default;
            default:
                throw new ProtocolException(
                    "initialize, orchestrator/save, orchestrator/restore or server/close.",
                    $"'{method}'.");
        }
    }

    private static string What(string method) => $"the params of {method}";

    // Orchestrators may block their thread; whoever reads the answers to them must not.
    private static ValueTask<object?> Apart(Func<Task<object?>> ask) => new(Task.Run(ask));

    private InitializeResult Introduce(InitializeParams certifier) =>
        certifier.Protocol == RequestMethods.Protocol
            ? new(RequestMethods.Protocol, _implementation.Name, _implementation.Version)
            : throw new RpcErrorException(
                RpcErrorException.InvalidRequest,
                $"Found protocol {certifier.Protocol}; this adapter speaks "
                + $"{RequestMethods.Protocol}. Use a certifier of its time.");

    private async Task<object?> SaveAsync(OperationParams asked, CancellationToken cancellation) =>
        OutcomeForm.Of(
            await Orchestrator(asked, cancellation).SaveAsync(asked.Requester.Read(), cancellation));

    private async Task<object?> RestoreAsync(
        OperationParams asked, CancellationToken cancellation) =>
        OutcomeForm.Of(
            await Orchestrator(asked, cancellation).RestoreAsync(asked.Requester.Read(), cancellation));

    private IPersistenceOrchestrator Orchestrator(
        OperationParams asked, CancellationToken patience)
    {
        var server = _servers.GetOrAdd(
            asked.Server, number => new ServedServer(number, _certifier, _implementation));
        return server.OrchestratorFor(asked.Surfaces, patience);
    }
}
