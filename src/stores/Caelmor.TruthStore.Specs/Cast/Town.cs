using System.Collections.Immutable;
using Caelmor.Persistence.Specs.Towns;
using Alderford = Caelmor.Persistence.Specs.Towns.Town;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>The truths of one scenario's Alderford, one for each epoch: as everybody knows it, or
/// under other names and with more people in it.</summary>
public sealed class Town
{
    /// <summary>The datum that says how much gold Mara has: more at every epoch.</summary>
    private const string Purse = "Mara's purse";

    private readonly Dictionary<SystemName, ImmutableArray<Datum>> _data = [];
    private readonly Alderford _alderford = new();

    /// <summary>What is otherwise in it than everybody knows it.</summary>
    internal TownForm Form { get; private set; } = TownForm.Plain;

    /// <summary>From now on everything is called in another way.</summary>
    public void Rename(Naming naming)
    {
        _alderford.Rename(naming);
        Changed(Form with { Naming = naming.Words });
    }

    /// <summary>More live there.</summary>
    public void Add(Crowd crowd)
    {
        _alderford.Add(crowd);
        Changed(Form with { Crowds = Form.Crowds.Add(CrowdForm.Of(crowd)) });
    }

    /// <summary>The states of its truths stand in another order.</summary>
    /// <param name="systems">Each of the five, once.</param>
    public void Arrange(ImmutableArray<SystemName> systems) =>
        Changed(Form with { Order = [.. systems.Select(system => system.Text)] });

    /// <summary>The truth of an epoch, the same every time.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="attempt">Which of several truths of this epoch: each says something
    /// else.</param>
    public Truth Truth(long epoch, int attempt = 0) =>
        Sealed(epoch, system => Data(system, epoch, attempt));

    /// <summary>A truth of these data, sealed.</summary>
    public Truth Sealed(long epoch, Func<SystemName, IEnumerable<Datum>> data) =>
        Persistence.Truths.Truth.Sealed(
            new(epoch),
            CanonVersion.Current,
            [
                .. Form.Order.Select(name => new SystemName(name)).Select(system =>
                    new SystemState(system, new(epoch), CanonVersion.Current, data(system))),
            ]);

    /// <summary>The same truth, with the same seal, in which somebody sees how a value is
    /// read.</summary>
    public static Truth Watched(Truth truth, SystemName system, Action onRead) => truth with
    {
        States = [.. truth.States.Select(state => state.System == system
            ? new SystemState(state.System, state.Epoch, state.Version, Watched(state, onRead))
            : state)],
    };

    /// <summary>The data of a system at an epoch.</summary>
    public IEnumerable<Datum> Data(SystemName system, long epoch, int attempt = 0)
    {
        var purse = _alderford.KeyOf(Purse);
        return Today(system).Select(datum => datum.Key == purse
            ? datum with { Value = DatumValue.Of($"{(10m * epoch) + attempt} gold") }
            : datum);
    }

    /// <summary>The town in which things are otherwise in this way.</summary>
    internal static Town Of(TownForm form)
    {
        var town = new Town();
        if (form.Naming is { } naming)
        {
            town.Rename(Naming.Find(naming));
        }

        foreach (var crowd in form.Crowds)
        {
            town.Add(crowd.Read());
        }

        town.Arrange([.. form.Order.Select(name => new SystemName(name))]);
        return town;
    }

    // A crowd is made once: only the purse is another one at each epoch.
    private ImmutableArray<Datum> Today(SystemName system) =>
        _data.TryGetValue(system, out var data)
            ? data
            : _data[system] = [.. _alderford.Today(system)];

    private void Changed(TownForm form)
    {
        Form = form;
        _data.Clear();
    }

    private static IEnumerable<Datum> Watched(SystemState state, Action onRead) =>
        state.Data.Select((datum, place) => place > 0
            ? datum
            : datum with { Value = new(new WatchedValue(datum.Value.Bytes, onRead).Memory) });
}
