using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>Drives the simulation, tick by tick.</summary>
/// <remarks>Canon 21.1-4.8 and 7.11: ticks are never persisted, and restore enrols
/// nobody.</remarks>
public interface ITickSchedule
{
    /// <summary>How many ticks have passed since the server started.</summary>
    long Current { get; }

    /// <summary>Enrols a system for the ticks to come.</summary>
    /// <param name="system">The system to enrol.</param>
    void Enrol(SystemName system);
}
