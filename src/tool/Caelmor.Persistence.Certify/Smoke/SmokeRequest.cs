namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>What the caller wants tried.</summary>
/// <param name="Command">The words of the command that starts the adapter.</param>
/// <param name="TimeLimit">How long an answer may take.</param>
/// <param name="IsVerbose">Whether the conversation is shown.</param>
internal sealed record SmokeRequest(
    IReadOnlyList<string> Command, TimeSpan TimeLimit, bool IsVerbose);
