using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// A town made of any facts. It has nothing wrong with it, whatever facts are taken away.
/// </summary>
internal sealed class Town
{
    private readonly ILookup<SystemName, Datum> _data;

    public Town(IEnumerable<Fact> facts)
    {
        Facts = [.. facts.DistinctBy(fact => fact.Key)];
        var ground = Facts.ToLookup(
            fact => Ownership.OwnerOf(fact.Kind), fact => new DatumKey(fact.Key));
        DatumKey[] players = [.. ground[SystemName.Player]];
        DatumKey[] zones = [.. ground[SystemName.World]];
        _data = Facts
            .Where(fact => !Dependencies.NeedPlayer(fact.Kind) || players.Length > 0)
            .Select(fact => new Datum(new(fact.Key), fact.Kind, fact.Value)
            {
                Bindings = [.. Bindings(fact, players, zones)],
            })
            .ToLookup(datum => Ownership.OwnerOf(datum.Kind));
    }

    public ImmutableArray<Fact> Facts { get; }

    public int Count => Participants.All.Sum(system => _data[system].Count());

    public IEnumerable<Datum> DataOf(SystemName system) => _data[system];

    /// <summary>One of its data, counted round and round; null if there is none.</summary>
    public Datum? Any(int number)
    {
        Datum[] all = [.. Participants.All.SelectMany(system => _data[system])];
        return all.Length == 0 ? null : all[number % all.Length];
    }

    public override string ToString() =>
        $"a town of {Count} data: {string.Join("; ", Facts.Take(20))}";

    private static IEnumerable<Binding> Bindings(Fact fact, DatumKey[] players, DatumKey[] zones)
    {
        var isGround = Dependencies.IsGround(Ownership.OwnerOf(fact.Kind));
        var isOfPlayer = Dependencies.NeedPlayer(fact.Kind) || fact.Kind == DatumKind.PlayerSave;
        if (players.Length > 0 && (isOfPlayer || (!isGround && fact.Bound % 3 != 0)))
        {
            yield return new(SystemName.Player, players[fact.Bound % players.Length]);
        }

        if (zones.Length > 0 && !isGround && fact.Bound % 3 != 1)
        {
            yield return new(SystemName.World, zones[fact.Bound % zones.Length]);
        }
    }
}
