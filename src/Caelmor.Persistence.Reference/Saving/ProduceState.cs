using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Saving;

/// <summary>Asks one system for its state.</summary>
/// <param name="surface">The system to ask.</param>
/// <param name="epoch">The epoch that the state is for.</param>
/// <param name="states">Where the state goes if all is well.</param>
/// <param name="found">Where everything goes that is wrong.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
public delegate ValueTask ProduceState(
    ISystemSurface surface,
    Epoch epoch,
    ICollection<SystemState> states,
    Violations found,
    CancellationToken cancellation);
