namespace Caelmor.Persistence.Server;

/// <summary>Holds the simulation still while a save is made.</summary>
/// <remarks>
/// Canon 21.1-6.6: held from before the first system produces its state until the commit is
/// complete, and released in every case. The gate obeys the signal that the server no longer waits
/// by ending the wait: a hold that is left behind would take effect when nobody is there to release
/// it.
/// </remarks>
public interface ISimulationGate
{
    /// <summary>
    /// Waits for the running step of the simulation to end; from then on nothing mutates.
    /// </summary>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <exception cref="Exception">The simulation could not be held; it still runs.</exception>
    ValueTask HoldAsync(CancellationToken cancellation);

    /// <summary>Lets the simulation run on. It can't fail.</summary>
    void Release();
}
