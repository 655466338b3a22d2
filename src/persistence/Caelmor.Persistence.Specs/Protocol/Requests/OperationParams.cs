using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>A request for a save or a restore.</summary>
/// <param name="Server">The number of the server.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Surfaces">Those who ask to take part.</param>
public sealed record OperationParams(
    [property: JsonConverter(typeof(NaturalConverter))] int Server,
    RequesterForm Requester,
    ImmutableArray<SurfaceForm> Surfaces);
