using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>The certifier's side: an orchestrator at the other end of the pipe.</summary>
/// <param name="server">Its server.</param>
/// <param name="reach">Reaches the other end; called at each request.</param>
public sealed class RemoteOrchestrator(
    IGameServer server, Func<CancellationToken, ValueTask<RemoteServer>> reach)
    : IPersistenceOrchestrator
{
    /// <inheritdoc/>
    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        (await AskAsync(RequestMethods.Save, requester, cancellation)).ReadSave();

    /// <inheritdoc/>
    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        (await AskAsync(RequestMethods.Restore, requester, cancellation)).ReadRestore();

    private async ValueTask<OutcomeForm> AskAsync(
        string method, Requester requester, CancellationToken cancellation)
    {
        var (connection, number) = await reach(cancellation);
        var asked = new OperationParams(
            number, RequesterForm.Of(requester), PortDispatch.List(server));
        var question = new RpcQuestion(method, asked, typeof(OutcomeForm));
        return (OutcomeForm)(await connection.AskAsync(question, cancellation))!;
    }
}
