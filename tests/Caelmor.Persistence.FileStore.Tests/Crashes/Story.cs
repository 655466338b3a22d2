using Caelmor.Persistence.FileStore.Tests.Simulation;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Tests.Crashes;

/// <summary>Something a store does, and what may be found whenever it is interrupted.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Begin">The disk before it, all of it durable.</param>
/// <param name="Old">The truth in force before; null if there is none.</param>
/// <param name="New">The truth in force after.</param>
/// <param name="Options">How the store is run.</param>
/// <param name="Act">
/// Does it. What it has returned from is acknowledged, and has to be there from then on.
/// </param>
internal sealed record Story(
    string Name,
    DiskImage Begin,
    Truth? Old,
    Truth New,
    StoreOptions Options,
    Func<SimulatedDisk, StoreOptions, Task> Act)
{
    /// <summary>Whether the truth is known not to verify before, so that it reads as
    /// broken.</summary>
    public bool IsOldBroken { get; init; }

    /// <summary>Whether it has states by the thousand.</summary>
    public bool IsLarge { get; init; }

    public override string ToString() => Name;
}
