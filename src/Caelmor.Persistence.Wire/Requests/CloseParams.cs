using System.Text.Json.Serialization;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Wire.Requests;

/// <summary>The last request about a server.</summary>
/// <param name="Server">The number of the server.</param>
public sealed record CloseParams(
    [property: JsonConverter(typeof(NaturalConverter))] int Server);
