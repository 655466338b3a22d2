namespace Caelmor.Conformance.Transcripts;

#pragma warning disable CA1032 // What happened then says everything.

/// <summary>A transcript does not fit the scenario that it is to be the evidence of.</summary>
/// <param name="message">Where and why.</param>
public sealed class ReplayException(string message) : Exception(message);

/// <summary>The implementation threw at this place when it was tried.</summary>
/// <param name="message">What it said then.</param>
public sealed class ReplayedCrashException(string message) : Exception(message);

/// <summary>The implementation never answered at this place. Nobody waits for that
/// again.</summary>
public sealed class ReplayedSilenceException() : Exception("It never answered.");

#pragma warning restore CA1032
