namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>The implementation never answered at this place. Nobody waits for that
/// again.</summary>
#pragma warning disable CA1032 // There is nothing to say.
public sealed class ReplayedSilenceException() : Exception("It never answered.");
#pragma warning restore CA1032
