using Caelmor.Persistence.Canon;

namespace Caelmor.WorldGrid.SampleTown;

/// <summary>The server of a small town: five systems, and nothing that runs.</summary>
/// <param name="truth">Keeps the truths.</param>
internal sealed class Town(ITruthStore truth) : IGameServer, ISimulationGate, IObservationGate
{
    public const string Lantern = "lantern";

    private const string Mara = "player/mara";

    private readonly TownSystem[] _systems =
        [.. Participants.All.Select(name => new TownSystem(name))];

    public IReadOnlyList<ISystemSurface> Surfaces => _systems;

    public ISimulationGate Simulation => this;

    public ITruthStore Truth => truth;

    public IObservationGate Observation => this;

    public IRuntimeSurroundings Surroundings { get; } = new QuietSurroundings();

    /// <summary>What Mara has.</summary>
    public string MarasThings => Items.Data.Count == 0
        ? "nothing"
        : string.Join(", ", Items.Data.Select(one => one.Key.Text["item/".Length..]));

    private TownSystem Items => Of(SystemName.Item);

    /// <summary>The town begins: nothing of it was ever saved.</summary>
    public void Found()
    {
        Of(SystemName.Player).Data.Add(
            new(new(Mara), DatumKind.PlayerIdentity, DatumValue.Of("Mara of Alderford")));
        Activate();
    }

    /// <summary>All systems run.</summary>
    public void Activate()
    {
        foreach (var system in _systems)
        {
            system.Activate();
        }
    }

    /// <summary>From now on something is Mara's.</summary>
    public void GiveMara(string thing) => Items.Data.Add(
        new(new($"item/{thing}"), DatumKind.ItemOwnership, DatumValue.Of("Mara"))
        {
            Bindings = [new(SystemName.Player, new(Mara))],
        });

    /// <summary>It is hers no more, if it was.</summary>
    public bool TryTakeFromMara(string thing) =>
        Items.Data.RemoveAll(one => one.Key.Text == $"item/{thing}") > 0;

    public ValueTask HoldAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public void Release()
    {
        // Nothing runs but what the command line says.
    }

    public void Admit()
    {
        // Nobody looks on.
    }

    private TownSystem Of(SystemName name) => _systems.Single(system => system.Name == name);
}
