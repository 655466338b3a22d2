namespace Caelmor.TruthStore.Files;

/// <summary>A truth store failed; the message says what was found, what was expected, what to
/// do.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">The whole story.</param>
/// <param name="cause">What the disk said, if it said something.</param>
// Without a fault there is nothing to tell callers apart by.
#pragma warning disable CA1032
public sealed class TruthStoreException(
    StoreFault fault, string message, Exception? cause = null)
    : Exception(message, cause)
#pragma warning restore CA1032
{
    /// <summary>Why.</summary>
    public StoreFault Fault { get; } = fault;
}
