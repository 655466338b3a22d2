namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>The adapter's process ended before it was told to.</summary>
/// <param name="message">How it ended.</param>
#pragma warning disable CA1032 // It always ended somehow.
internal sealed class AdapterEndedException(string message) : Exception(message);
#pragma warning restore CA1032
