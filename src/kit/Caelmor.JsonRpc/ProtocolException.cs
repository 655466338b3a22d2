namespace Caelmor.JsonRpc;

/// <summary>The other side of the pipe said something that the protocol has no place
/// for.</summary>
/// <param name="expected">What the protocol asks for, as a sentence.</param>
/// <param name="found">What there was, as a sentence.</param>
#pragma warning disable CA1032 // A breach of the protocol always has both sides.
public sealed class ProtocolException(string expected, string found)
    : Exception($"Expected: {expected} Found: {found}")
#pragma warning restore CA1032
{
    /// <summary>What the protocol asks for.</summary>
    public string Expected { get; } = expected;

    /// <summary>What there was instead.</summary>
    public string Found { get; } = found;
}
