using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Runtime, ticks, network and clients: whatever can differ between servers besides the truth.
/// </summary>
internal static class Noise
{
    /// <summary>Other numbers make other noise.</summary>
    public static void Make(ObservedServer server, int number)
    {
        server.Surroundings.Tell((number % 3) switch
        {
            0 => [],
            1 => Alderford.StaleState(),
            _ => Gossip(number),
        });
        server.Surroundings.Ticks.Pass(number);
        foreach (var system in Enrolled(number))
        {
            server.Surroundings.Ticks.Enrol(system);
        }

        server.Surroundings.EmitIntent($"number {number}");
        server.Surroundings.Evaluate(SystemName.Npc);
    }

    /// <summary>The systems that take part in the ticks.</summary>
    public static IEnumerable<SystemName> Enrolled(int number) =>
        Participants.All.Where((_, place) => (number >> place & 1) == 1);

    private static ImmutableArray<SystemState> Gossip(int number) =>
        [.. Participants.All.Select(system => new SystemState(
            system, new(number), CanonVersion.Current, [Alderford.Another(system, $"{number}")]))];
}
