using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>Keeps the truth. How it does so is outside the canon.</summary>
/// <remarks>
/// Canon 21.0-2.1. A store has two operations; it neither lists, deletes nor goes back. It obeys
/// the signal that the server no longer waits by ending the operation one way or the other: a
/// commit that is left behind would take effect when nobody expects it any more, so an orchestrator
/// waits for its end.
/// </remarks>
public interface ITruthStore
{
    /// <summary>Reads the truth in force.</summary>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <exception cref="Exception">The store failed; any exception means the same.</exception>
    ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation);

    /// <summary>Puts one whole truth in the place of the former one, at one instant.</summary>
    /// <param name="truth">The truth, sealed.</param>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <exception cref="Exception">
    /// The store failed; any exception means the same: the truth in force is the former one or the
    /// new one, whole, and only <see cref="ReadAsync"/> tells which.
    /// </exception>
    ValueTask CommitAsync(Truth truth, CancellationToken cancellation);
}
