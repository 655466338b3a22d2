using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Holds the simulation, and waits until it is held or can't be.</summary>
internal static class Holding
{
    /// <summary>Whether it is held now. If not, it still runs, and there is nothing to
    /// release.</summary>
    /// <remarks>The gate obeys the signal itself: a wait that ended here would leave a hold
    /// behind.</remarks>
    public static async Task<bool> IsHeldAsync(
        ISimulationGate simulation, Violations found, CancellationToken cancellation)
    {
        try
        {
            await simulation.HoldAsync(cancellation);
            return true;
        }
        catch (Exception)
        {
            found.Add(RejectionReason.SimulationNotHeld);
            return false;
        }
    }
}
