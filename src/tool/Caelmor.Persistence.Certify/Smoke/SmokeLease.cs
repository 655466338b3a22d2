using Caelmor.JsonRpc;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>The one process of an adapter that is tried. Its failures come through as they are: the
/// diagnosis names them.</summary>
internal sealed class SmokeLease(AdapterProcess process) : IAdapterLease
{
    public Task<IRpcPeer> DeskAsync() => Task.FromResult(process.Desk);

    public Task<object?> AskAsync(RpcQuestion question, CancellationToken cancellation) =>
        process.Connection.AskAsync(question, cancellation);

    public async Task<Exception?> EndAsync(bool isAbandoned, Func<Task> farewell)
    {
        await farewell();
        return null;
    }
}
