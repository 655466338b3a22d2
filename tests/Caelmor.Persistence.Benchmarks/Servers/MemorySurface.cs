using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Servers;

/// <summary>A system that has its state ready.</summary>
public sealed class MemorySurface : ISystemSurface
{
    private SystemState _state;

    private MemorySurface(SystemState state, SystemStatus status)
    {
        _state = state;
        Status = status;
    }

    public SystemName Name => _state.System;

    public SystemStatus Status { get; private set; }

    /// <summary>A system that runs and has a state.</summary>
    public static MemorySurface Running(SystemState state) => new(state, SystemStatus.Active);

    /// <summary>A system just started, without any state.</summary>
    public static MemorySurface Started(SystemName name) =>
        new(new(name, Epoch.None, CanonVersion.Current, []), SystemStatus.Empty);

    public ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation) => new([_state with { Epoch = epoch }]);

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation)
    {
        _state = state;
        Status = SystemStatus.Restored;
        return ValueTask.CompletedTask;
    }

    public ValueTask DiscardAsync() =>
        throw new NotSupportedException("Nothing is rejected here.");

    public void BecomeEligible() => Status = SystemStatus.Eligible;

    public void Activate() =>
        throw new NotSupportedException("The server's call alone, and it does not make it.");
}
