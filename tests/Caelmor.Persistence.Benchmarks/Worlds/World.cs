using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Worlds;

/// <summary>A world as a server has it. The same size gives the same world every time.</summary>
public static class World
{
    private const int Seed = 2108;

    /// <summary>The states of the five systems.</summary>
    /// <param name="size">How many data there are in all: 10,000 or more.</param>
    /// <param name="memory">Where the data lie.</param>
    public static ImmutableArray<SystemState> Of(int size, Memory memory)
    {
        var random = new Random(Seed);
        var facts = new Population(random).Facts(size);
        var data = Ordered(facts, memory, random)
            .Select(fact => fact.ToDatum(random))
            .ToLookup(datum => Ownership.OwnerOf(datum.Kind));
        return [.. Participants.All.Select(system =>
            new SystemState(system, Epoch.None, CanonVersion.Current, data[system]))];
    }

    private static IEnumerable<Fact> Ordered(Fact[] facts, Memory memory, Random random)
    {
        if (memory == Memory.AsRead)
        {
            return facts
                .OrderBy(fact => Participants.PlaceOf(fact.System))
                .ThenBy(fact => fact.ToKey());
        }

        random.Shuffle(facts);
        return facts;
    }
}
