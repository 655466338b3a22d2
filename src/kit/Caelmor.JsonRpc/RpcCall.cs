namespace Caelmor.JsonRpc;

/// <summary>A request that is under way.</summary>
/// <param name="Answer">Its result.</param>
/// <param name="Signal">Passes on that nobody waits any more; to be disposed of with the
/// answer.</param>
public readonly record struct RpcCall(
    Task<object?> Answer, CancellationTokenRegistration Signal);
