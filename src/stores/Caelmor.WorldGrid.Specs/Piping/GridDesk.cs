using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Piping;

/// <summary>The suite's side of a process: carries out what the grid at the other end
/// calls.</summary>
internal sealed class GridDesk : IRpcPeer
{
    private readonly OpenNumbers<GridSeat> _seats = new("host");

    /// <summary>Gives a host of a trial a number by which the other end can call it.</summary>
    public int Open(IGridPorts ports, int host) => _seats.Open(new(ports, host));

    /// <summary>The other end has no business with a host any more.</summary>
    public void Close(int number) => _seats.Close(number);

    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        if (!PortMethods.All.Contains(method))
        {
            throw new ProtocolException("a method of the protocol.", $"'{method}', which is none.");
        }

        var call = parameters.Read<HostCall>($"the params of {method}");
        if (call.With.ValueKind == JsonValueKind.Undefined)
        {
            throw new ProtocolException(
                $"the params of {method} as docs/protocol.md has them.", "no member 'with'.");
        }

        var (ports, host) = _seats.Find(call.Host, method);
        try
        {
            return new(ports.Call(host, method, call.With));
        }
        catch (MalformedAnswerException odd)
        {
            throw new ProtocolException(odd.Expected, odd.Found);
        }
    }

    private sealed record GridSeat(IGridPorts Ports, int Host);
}
