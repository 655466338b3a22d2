using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>Somebody who asks to take part, as it is written.</summary>
/// <param name="Surface">The number that calls name it by.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Status">Where it stands.</param>
public sealed record SurfaceForm(
    [property: JsonConverter(typeof(NaturalConverter))] int Surface,
    string Name,
    SystemStatus Status);
