namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>A process that had a store open ended before it was told to.</summary>
/// <param name="message">How it ended.</param>
#pragma warning disable CA1032 // It always ended somehow.
internal sealed class StoreProcessEndedException(string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>Whether it said by its exit code that it is no fault of the store's.</summary>
    public bool IsHarnessFault { get; init; }
}
