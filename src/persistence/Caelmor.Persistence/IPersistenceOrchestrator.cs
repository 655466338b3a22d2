using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence;

/// <summary>Saves and restores across the five systems of one server.</summary>
/// <remarks>
/// Canon 22.8-4.1. A rejection is an outcome; an exception is a crash. It keeps no state of its own
/// that a later request depends on: what counts is in the server.
/// </remarks>
public interface IPersistenceOrchestrator
{
    /// <summary>
    /// Makes the systems' present state the truth, all of it or none (Canon 21.1-6).
    /// </summary>
    /// <param name="requester">Who asks. Only the server's request is granted.</param>
    /// <param name="cancellation">
    /// Signals that the server no longer waits for a system or a port that does not answer: that is
    /// its failure, and the save is rejected.
    /// </param>
    ValueTask<SaveOutcome> SaveAsync(Requester requester, CancellationToken cancellation);

    /// <summary>
    /// Gives the systems of an empty server their state back, in the one order (Canon 21.1-7).
    /// </summary>
    /// <param name="requester">Who asks. Only the server's request is granted.</param>
    /// <param name="cancellation">
    /// Signals that the server no longer waits for a system or a port that does not answer: that is
    /// its failure, and the restore is rejected.
    /// </param>
    ValueTask<RestoreOutcome> RestoreAsync(Requester requester, CancellationToken cancellation);
}
