using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>The suite's side of a process: carries out what the ledgers at the other end
/// call.</summary>
internal sealed class LedgerDesk : IRpcPeer
{
    private readonly OpenNumbers<LedgerPorts> _processes = new("process");

    /// <summary>Gives a process of a trial a number by which the other end can call it.</summary>
    public int Open(LedgerPorts ports) => _processes.Open(ports);

    /// <summary>The other end has no business with it any more.</summary>
    public void Close(int number) => _processes.Close(number);

    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        var known = LedgerCalls.Find(method) ?? throw new ProtocolException(
            "a method of the protocol.", $"'{method}', which is none.");
        var call = (ProcessForm)parameters.Read(known.Form, $"the params of {method}");
        var ports = _processes.Find(call.Process, method);
        try
        {
            return new(known.Do(ports, call));
        }
        catch (MountException failed)
        {
            throw new RpcErrorException(RpcErrorException.Failed, failed.Message)
            {
                Details = new FaultForm(failed.Fault, failed.Path),
            };
        }
    }
}
