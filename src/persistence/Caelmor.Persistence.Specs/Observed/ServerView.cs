using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>What can be seen of a server at one moment.</summary>
/// <param name="Truth">The truth in force.</param>
/// <param name="Systems">The systems, in the order in which they asked to take part.</param>
/// <param name="IsSimulationHeld">Whether the simulation stands still.</param>
/// <param name="AreObserversAdmitted">Whether observers see the state.</param>
public sealed record ServerView(
    StoredTruth Truth,
    IReadOnlyList<SystemView> Systems,
    bool IsSimulationHeld,
    bool AreObserversAdmitted);
