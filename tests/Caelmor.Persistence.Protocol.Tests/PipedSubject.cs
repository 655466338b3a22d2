using System.Collections.Concurrent;
using System.IO.Pipes;
using Caelmor.Conformance.Features;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Specs.Protocol.Serving;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>An implementation behind the protocol, in this process, and all that is said.</summary>
internal sealed class PipedSubject : ITrialSubject, ITrialSession, IImplementation, IDisposable
{
    private static readonly Task<Exception?> NothingWrong = Task.FromResult<Exception?>(null);

    private readonly AnonymousPipeServerStream _toThem = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _toUs = new(PipeDirection.Out);
    private readonly ServerRegistry _desk = new();
    private readonly RpcConnection _connection;

    public PipedSubject(IImplementation implementation)
    {
        var theirs = new AnonymousPipeClientStream(
            PipeDirection.In, _toThem.ClientSafePipeHandle);
        var ours = new AnonymousPipeClientStream(PipeDirection.In, _toUs.ClientSafePipeHandle);
        var served = new ServedImplementation(
            implementation, theirs, new NotedStream(_toUs, FromThem.Enqueue));
        _connection = new(ours, new NotedStream(_toThem, FromUs.Enqueue), _desk, new()
        {
            Messages = int.MaxValue,
        }, ProtocolJson.Options);
        new Thread(served.Run) { IsBackground = true }.Start();
        new Thread(_connection.Run) { IsBackground = true }.Start();
    }

    public ConcurrentQueue<string> FromThem { get; } = [];

    public ConcurrentQueue<string> FromUs { get; } = [];

    public string Name => "piped";

    public string Version => "1";

    public IImplementation Implementation => this;

    public ITrialSession Begin(Scenario scenario) => this;

    public Task<Exception?> EndAsync(bool isAbandoned) => NothingWrong;

    public Task<object?> IntroduceAsync() => _connection.AskAsync(
        new(RequestMethods.Initialize, new InitializeParams(1, 1, "1"), typeof(InitializeResult)),
        CancellationToken.None);

    public Task<object?> CloseAsync(int server) => _connection.AskAsync(
        new(RequestMethods.Close, new CloseParams(server), Result: null), CancellationToken.None);

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        var number = _desk.Open(server);
        return new RemoteOrchestrator(server, _ => new(new RemoteServer(_connection, number)));
    }

    public void Dispose()
    {
        _toThem.Dispose();
        _toUs.Dispose();
    }
}
