using System.Text.Json.Serialization;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>The last request about a server.</summary>
/// <param name="Server">The number of the server.</param>
public sealed record CloseParams(
    [property: JsonConverter(typeof(NaturalConverter))] int Server);
