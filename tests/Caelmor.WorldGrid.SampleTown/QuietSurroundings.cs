namespace Caelmor.WorldGrid.SampleTown;

/// <summary>What there is around the persistence of a town in which nothing else happens.</summary>
internal sealed class QuietSurroundings
    : IRuntimeSurroundings, INonAuthoritativeSource, ITickSchedule, IRuntimeLogic
{
    public INonAuthoritativeSource EventLog => this;

    public INonAuthoritativeSource Snapshots => this;

    public INonAuthoritativeSource Peers => this;

    public INonAuthoritativeSource Clients => this;

    public ITickSchedule Ticks => this;

    public IRuntimeLogic Logic => this;

    public long Current => 0;

    public ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation) =>
        new([]);

    public void Enrol(SystemName system) => throw NobodyAsks();

    public void Evaluate(SystemName system) => throw NobodyAsks();

    public void EmitIntent(string intent) => throw NobodyAsks();

    private static InvalidOperationException NobodyAsks() =>
        new("Found somebody who sets the town going; expected an orchestrator to leave that.");
}
