namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>The implementation threw at this place when it was tried.</summary>
/// <param name="message">What it said then.</param>
#pragma warning disable CA1032 // It always said something.
public sealed class ReplayedCrashException(string message) : Exception(message);
#pragma warning restore CA1032
