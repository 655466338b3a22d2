using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Saving;

/// <summary>Puts a new truth in force.</summary>
/// <param name="store">The store to put it in.</param>
/// <param name="truth">The truth, sealed.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
/// <returns>Whether the new truth is in force. If not, the former one is.</returns>
public delegate ValueTask<bool> CommitTruth(
    ITruthStore store, Truth truth, CancellationToken cancellation);
