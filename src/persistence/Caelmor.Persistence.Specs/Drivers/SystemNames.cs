using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>
/// Some of the five systems, as a feature lists them: <c>player, world and npc</c>.
/// </summary>
/// <param name="Names">In the order of the list.</param>
public sealed record SystemNames(ImmutableArray<SystemName> Names)
{
    /// <summary>All five, in the order of a list.</summary>
    /// <exception cref="ArgumentException">One is missing, or is there twice.</exception>
    public static ImmutableArray<SystemName> Whole(SystemNames systems)
    {
        ArgumentNullException.ThrowIfNull(systems);
        return systems.Names.OrderBy(Participants.PlaceOf).SequenceEqual(Participants.All)
            ? systems.Names
            : throw new ArgumentException(
                $"Found {string.Join(", ", systems.Names)}. Expected each of "
                + $"{string.Join(", ", Participants.All)}, once.",
                nameof(systems));
    }
}
