using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What a milestone of an implementation plan builds.</summary>
/// <remarks>
/// Canon 22.8-4 and 22.8-5 know seven kinds. The type is <em>not</em> restricted to them, for a
/// wrong name has to be
/// rejected, not made unwritable.
/// </remarks>
/// <param name="Text">The name, as given.</param>
public readonly record struct MilestoneKind(string Text)
{
    /// <summary>World and zone simulation.</summary>
    public static readonly MilestoneKind Simulation = new("world and zone simulation");

    /// <summary>One system exposes its persistence surface.</summary>
    public static readonly MilestoneKind Surface = new("persistence surface");

    /// <summary>Who takes part in persistence, and who does not.</summary>
    public static readonly MilestoneKind Boundaries = new("participation boundaries");

    /// <summary>Saves are all or nothing.</summary>
    public static readonly MilestoneKind Atomicity = new("save atomicity");

    /// <summary>Restores follow the one order.</summary>
    public static readonly MilestoneKind Ordering = new("restore ordering");

    /// <summary>One system is restored.</summary>
    public static readonly MilestoneKind Integration = new("restore integration");

    /// <summary>Networking and snapshots observe restored state.</summary>
    public static readonly MilestoneKind Observation = new("networking and snapshot observation");

    /// <summary>All kinds there are, in the order of building.</summary>
    public static ImmutableArray<MilestoneKind> All { get; } =
        [Simulation, Surface, Boundaries, Atomicity, Ordering, Integration, Observation];

    /// <summary>Whether a milestone of this kind is about one of the five systems.</summary>
    public bool IsOfOneSystem => this == Surface || this == Integration;

    /// <summary>
    /// Whether it is part of the persistence implementation; a surface is its system's own part.
    /// </summary>
    public bool IsPersistence =>
        this == Boundaries || this == Atomicity || this == Ordering || this == Integration;

    /// <summary>The name, as given.</summary>
    public override string ToString() => Text;
}
