namespace Caelmor.JsonRpc;

/// <summary>The other side answered with an error.</summary>
/// <param name="code">The code of the error.</param>
/// <param name="message">What it says.</param>
#pragma warning disable CA1032 // An error always has a code.
public sealed class RpcErrorException(int code, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>A request that breaks the protocol.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>A failure of whatever was asked for.</summary>
    public const int Failed = -32000;

    /// <summary>Whoever asked no longer waits.</summary>
    public const int Cancelled = -32800;

    /// <summary>The code of the error.</summary>
    public int Code { get; } = code;

    /// <summary>Whatever else there is to tell, as a form of the protocol; null for nothing. Of an
    /// error that was received, the JSON that was told.</summary>
    public object? Details { get; init; }

    internal static int CodeOf(Exception failure) => failure switch
    {
        RpcErrorException error => error.Code,
        OperationCanceledException => Cancelled,
        _ => Failed,
    };
}
