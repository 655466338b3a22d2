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
                return Apart(
                    save,
                    async orchestrator => OutcomeForm.Of(
                        await orchestrator.SaveAsync(save.Requester.Read(), cancellation)),
                    cancellation);
            case RequestMethods.Restore:
                var restore = parameters.Read<OperationParams>(What(method));
                return Apart(
                    restore,
                    async orchestrator => OutcomeForm.Of(
                        await orchestrator.RestoreAsync(restore.Requester.Read(), cancellation)),
                    cancellation);
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

    // Orchestrators may block their thread; whoever reads the answers to them must not. But a request
    // has begun when it was read: what is told with it is true then, and maybe no more later.
    private ValueTask<object?> Apart(
        OperationParams asked,
        Func<IPersistenceOrchestrator, Task<object?>> ask,
        CancellationToken patience)
    {
        var server = _servers.GetOrAdd(
            asked.Server, number => new ServedServer(number, _certifier, _implementation));
        server.Begin(asked.Surfaces, patience);
        return new(Task.Run(async () =>
        {
            try
            {
                return await ask(server.Orchestrator);
            }
            finally
            {
                server.End();
            }
        }));
    }

    private InitializeResult Introduce(InitializeParams certifier) =>
        certifier.Protocol == RequestMethods.Protocol
            ? new(RequestMethods.Protocol, _implementation.Name, _implementation.Version)
            : throw new RpcErrorException(
                RpcErrorException.InvalidRequest,
                $"Found protocol {certifier.Protocol}; this adapter speaks "
                + $"{RequestMethods.Protocol}. Use a certifier of its time.");
}
