namespace Caelmor.JsonRpc;

/// <summary>A request, and what its result has to be.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Parameters">Its params, a form of the protocol.</param>
/// <param name="Result">The type of the result; null if it has none.</param>
/// <param name="MayBeNull">Whether the result can be null, and mean it.</param>
public sealed record RpcQuestion(
    string Method, object Parameters, Type? Result, bool MayBeNull = false);
