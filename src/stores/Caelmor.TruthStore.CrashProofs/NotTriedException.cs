namespace Caelmor.TruthStore.CrashProofs;

/// <summary>A proof cannot be tried here; the message says why and what to do.</summary>
#pragma warning disable CA1032 // There is no reason without a message.
internal sealed class NotTriedException(string message) : Exception(message);
#pragma warning restore CA1032
