using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Restoring;

/// <summary>Gives one system its state back.</summary>
/// <param name="surface">The system.</param>
/// <param name="truth">The truth, judged and found in order.</param>
/// <param name="found">Where everything goes that is wrong.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
public delegate ValueTask TakeBackState(
    ISystemSurface surface, Truth truth, Violations found, CancellationToken cancellation);
