using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Towns;

/// <summary>The Alderford of one scenario: as everybody knows it, or under other names and with
/// more people in it.</summary>
/// <remarks>Features call things by their plain names, whatever they are called in the town.</remarks>
public sealed class Town
{
    private const int MostNames = 100;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<Crowd> _crowds = [];
    private ImmutableArray<SystemName> _order = Participants.All;
    private Naming _naming = Naming.Plain;

    /// <summary>From now on everything is called in another way.</summary>
    public void Rename(Naming naming)
    {
        _naming = naming;
        _names.Clear();

        // The cast first: who is called what does not hang on who is asked for first.
        _ = Participants.All.SelectMany(Today).Count();
    }

    /// <summary>More live there.</summary>
    public void Add(Crowd crowd) => _crowds.Add(crowd);

    /// <summary>The states of its truths stand in another order.</summary>
    /// <param name="systems">Each of the five, once.</param>
    public void Arrange(ImmutableArray<SystemName> systems) => _order = systems;

    /// <summary>The key of what the features call by a plain name.</summary>
    public DatumKey KeyOf(string plain)
    {
        if (!_names.TryGetValue(plain, out var name))
        {
            name = _naming.Of(_names.Count, plain);
            _names.Add(plain, name);
        }

        return new(name);
    }

    /// <summary>A datum of the features, as it is in the town.</summary>
    public Datum Named(Datum plain) => plain with
    {
        Key = KeyOf(plain.Key.Text),
        Bindings =
        [
            .. plain.Bindings.Select(binding => binding with
            {
                Target = KeyOf(binding.Target.Text),
            }),
        ],
    };

    /// <summary>What a system holds while the server runs.</summary>
    public IEnumerable<Datum> Today(SystemName system) =>
        WithCrowds(system, Alderford.Today(system));

    /// <summary>What a system held at the last save.</summary>
    public IEnumerable<Datum> AtLastSave(SystemName system) =>
        WithCrowds(system, Alderford.AtLastSave(system));

    /// <summary>The truth that the last save left.</summary>
    public Truth LastTruth() => Truth.Sealed(
        Alderford.LastEpoch,
        CanonVersion.Current,
        [.. _order.Select(system => new SystemState(
            system, Alderford.LastEpoch, CanonVersion.Current, AtLastSave(system)))]);

    private IEnumerable<Datum> WithCrowds(SystemName system, IEnumerable<Datum> cast) =>
        cast.Select(Named).Concat(
            _crowds.Where(crowd => crowd.System == system).SelectMany(crowd =>
                crowd.Data(NameOf, KeyOf)));

    // The cast has the first numbers; so a crowd is called the same in every town of its kind.
    private DatumKey NameOf(SystemName system, int number) => new(_naming.Of(
        MostNames + (Participants.PlaceOf(system) * Crowd.Most) + number, $"{system} {number}"));
}
