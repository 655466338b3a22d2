using System.Collections.Concurrent;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>The certifier's side: carries out what the other end does to the servers.</summary>
public sealed class ServerRegistry : IRpcPeer
{
    // What is done to a server when it is closed has to be seen. Nobody remembers it for ever.
    private const int MostClosed = 64;

    private readonly ConcurrentDictionary<int, IGameServer> _open = [];
    private readonly ConcurrentQueue<(int Number, IGameServer Server)> _closed = [];
    private int _last;

    /// <summary>Gives a server a number by which the other end can call it.</summary>
    public int Open(IGameServer server)
    {
        var number = Interlocked.Increment(ref _last);
        _open[number] = server;
        return number;
    }

    /// <summary>The other end has no business with a server any more.</summary>
    public void Close(int number)
    {
        if (_open.TryRemove(number, out var server))
        {
            _closed.Enqueue((number, server));
        }

        if (_closed.Count > MostClosed)
        {
            _closed.TryDequeue(out _);
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        var known = PortMethods.Find(method) ?? throw new ProtocolException(
            "a method of the protocol.", $"'{method}', which is none.");
        var call = (PortCall)parameters.Read(known.Call, $"the params of {method}");
        var server = Find(call.Server) ?? throw new ProtocolException(
            $"server is the number of a server that is open: {string.Join(", ", _open.Keys)}.",
            $"{call.Server}, in {method}.");
        return PortDispatch.RunAsync(server, call, cancellation);
    }

    private IGameServer? Find(int number) =>
        _open.TryGetValue(number, out var server)
            ? server
            : _closed.FirstOrDefault(closed => closed.Number == number).Server;
}
