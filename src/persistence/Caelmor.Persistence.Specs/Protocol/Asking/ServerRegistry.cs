using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>The certifier's side: carries out what the other end does to the servers.</summary>
public sealed class ServerRegistry : IRpcPeer
{
    private readonly OpenNumbers<IGameServer> _servers = new("server");

    /// <summary>Gives a server a number by which the other end can call it.</summary>
    public int Open(IGameServer server) => _servers.Open(server);

    /// <summary>The other end has no business with a server any more.</summary>
    public void Close(int number) => _servers.Close(number);

    /// <inheritdoc/>
    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        var known = PortMethods.Find(method) ?? throw new ProtocolException(
            "a method of the protocol.", $"'{method}', which is none.");
        var call = (PortCall)parameters.Read(known.Call, $"the params of {method}");
        return PortDispatch.RunAsync(_servers.Find(call.Server, method), call, cancellation);
    }
}
