namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>A transcript does not fit the scenario that it is to be the evidence of.</summary>
/// <param name="message">Where and why.</param>
#pragma warning disable CA1032 // It always has a place.
public sealed class ReplayException(string message) : Exception(message);
#pragma warning restore CA1032
