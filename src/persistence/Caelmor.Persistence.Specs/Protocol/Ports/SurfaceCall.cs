using System.Text.Json.Serialization;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Something that an orchestrator does to one surface.</summary>
/// <param name="Server">The number of the server.</param>
/// <param name="Surface">The number of the surface, as the request told it.</param>
public abstract record SurfaceCall(
    int Server,
    [property: JsonConverter(typeof(NaturalConverter))] int Surface) : PortCall(Server);
