using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>The gate at which the observed server's networking and snapshots wait.</summary>
public sealed class ObservedObservation(Journal journal) : IObservationGate
{
    /// <summary>Whether observers see the restored state.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Nobody looks on any more: the server has stopped.</summary>
    public void Close() => IsOpen = false;

    /// <inheritdoc/>
    public void Admit()
    {
        using var step = journal.Begin("observation", PortAction.Admit, "observers");
        IsOpen = true;
    }
}
