using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>Keeps the truth. How it does so is outside the canon.</summary>
/// <remarks>
/// Canon 21.0-2.1. A store reads and commits; it neither lists, deletes nor goes back. It obeys
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

    /// <summary>Tells the epoch of the truth in force, and nothing else of it.</summary>
    /// <remarks>
    /// Canon 21.1-6.6. It is the epoch of what <see cref="ReadAsync"/> gives, whether that verifies
    /// or not. A save needs no more, and asks before it holds the simulation. A store that knows it
    /// without reading the whole truth answers at once; one that says nothing of its own here reads
    /// it.
    /// </remarks>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <returns>The epoch; <see cref="Epoch.None"/> if nothing was ever committed.</returns>
    /// <exception cref="Exception">The store failed; any exception means the same.</exception>
    async ValueTask<Epoch> ReadEpochAsync(CancellationToken cancellation) =>
        (await ReadAsync(cancellation)).Epoch;

    /// <summary>Puts one whole truth in the place of the former one, at one instant.</summary>
    /// <param name="truth">The truth, sealed.</param>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <exception cref="Exception">
    /// The store failed; any exception means the same: the truth in force is the former one or the
    /// new one, whole, and only <see cref="ReadAsync"/> tells which.
    /// </exception>
    ValueTask CommitAsync(Truth truth, CancellationToken cancellation);
}
