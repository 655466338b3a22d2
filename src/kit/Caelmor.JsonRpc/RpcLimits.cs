namespace Caelmor.JsonRpc;

/// <summary>What the other side may do at most.</summary>
public sealed record RpcLimits
{
    /// <summary>The bytes of a line.</summary>
    public int Line { get; init; } = 16 * 1024 * 1024;

    /// <summary>The messages between two calls of <see cref="RpcConnection.CountAnew"/>.</summary>
    public int Messages { get; init; } = 100_000;
}
