namespace Caelmor.WorldGrid.SampleTown;

/// <summary>One of the five systems of the town: its data, and where it stands.</summary>
/// <param name="name">Which.</param>
internal sealed class TownSystem(SystemName name) : ISystemSurface
{
    public SystemName Name => name;

    public SystemStatus Status { get; private set; }

    /// <summary>What it knows.</summary>
    public List<Datum> Data { get; } = [];

    public ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation) =>
        new([new SystemState(Name, epoch, CanonVersion.Current, Data)]);

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation)
    {
        Data.AddRange(state.Data);
        Status = SystemStatus.Restored;
        return ValueTask.CompletedTask;
    }

    public ValueTask DiscardAsync()
    {
        Data.Clear();
        Status = SystemStatus.Empty;
        return ValueTask.CompletedTask;
    }

    public void BecomeEligible() => Status = SystemStatus.Eligible;

    public void Activate() => Status = SystemStatus.Active;
}
