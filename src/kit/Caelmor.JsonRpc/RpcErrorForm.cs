using System.Text.Json;

namespace Caelmor.JsonRpc;

/// <summary>An error, as it is written. Whatever data it has is for people.</summary>
public sealed record RpcErrorForm(int Code, string Message)
{
    /// <summary>Whatever else the other side wants to tell.</summary>
    public JsonElement? Data { get; init; }
}
