using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Something that an orchestrator does to a server, as a value.</summary>
/// <param name="Server">The number of the server.</param>
public abstract record PortCall(
    [property: JsonConverter(typeof(NaturalConverter))] int Server)
{
    public sealed record Produce(int Server, int Surface, long Epoch) : SurfaceCall(Server, Surface);

    public sealed record TakeBack(int Server, int Surface, StateForm State)
        : SurfaceCall(Server, Surface);

    public sealed record Discard(int Server, int Surface) : SurfaceCall(Server, Surface);

    public sealed record BecomeEligible(int Server, int Surface) : SurfaceCall(Server, Surface);

    public sealed record Activate(int Server, int Surface) : SurfaceCall(Server, Surface);

    public sealed record Status(int Server, int Surface) : SurfaceCall(Server, Surface);

    public sealed record Hold(int Server) : PortCall(Server);

    public sealed record Release(int Server) : PortCall(Server);

    public sealed record Read(int Server) : PortCall(Server);

    public sealed record Commit(int Server, TruthForm Truth) : PortCall(Server);

    public sealed record Admit(int Server) : PortCall(Server);

    public sealed record Tell(int Server, SourceKind Teller) : PortCall(Server);

    public sealed record CurrentTick(int Server) : PortCall(Server);

    public sealed record Enrol(int Server, string System) : PortCall(Server);

    public sealed record Evaluate(int Server, string System) : PortCall(Server);

    public sealed record EmitIntent(int Server, string Intent) : PortCall(Server);
}
