using System.Collections.Concurrent;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>The certifier's side: carries out what the other end does to the servers.</summary>
public sealed class ServerRegistry : IRpcPeer
{
    private readonly ConcurrentDictionary<int, IGameServer> _open = [];
    private int _last;

    /// <summary>Gives a server a number by which the other end can call it.</summary>
    public int Open(IGameServer server)
    {
        var number = Interlocked.Increment(ref _last);
        _open[number] = server;
        return number;
    }

    /// <summary>The other end has no business with a server any more.</summary>
    public void Close(int number) => _open.TryRemove(number, out _);

    /// <inheritdoc/>
    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        var known = PortMethods.Find(method) ?? throw new ProtocolException(
            "a method of the protocol.", $"'{method}', which is none.");
        var call = (PortCall)parameters.Read(known.Call, $"the params of {method}");
        var server = _open.GetValueOrDefault(call.Server) ?? throw new ProtocolException(
            $"server is the number of a server that is open: {string.Join(", ", _open.Keys)}.",
            $"{call.Server}, in {method}.");
        return PortDispatch.RunAsync(server, call, cancellation);
    }
}
