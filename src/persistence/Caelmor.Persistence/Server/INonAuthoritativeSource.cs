using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>
/// Somebody else's story about the state of the systems. However complete, it is not the truth.
/// </summary>
/// <remarks>Canon 21.1-7.6 and 8.4 to 8.6: an orchestrator never listens.</remarks>
public interface INonAuthoritativeSource
{
    /// <summary>Tells the story.</summary>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation);
}
