using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What a team means to build, in which order, on which ground.</summary>
/// <remarks>Canon 22.8-5. It has no dates, people or effort: the canon has no say in
/// them.</remarks>
/// <param name="Milestones">In the order of building.</param>
/// <param name="Stages">The stages that it stands under.</param>
/// <param name="Questions">The questions that have to be answered.</param>
public sealed record ImplementationPlan(
    ImmutableArray<Milestone> Milestones,
    ImmutableArray<PlannedStage> Stages,
    ImmutableArray<PlannedQuestion> Questions)
{
    private static readonly ImmutableArray<string> ReferencedStages =
        ["22.0", "21", "21.0", "20", "19", "13.5", "9", "1.4"];

    /// <summary>A plan with which nothing is wrong.</summary>
    public static ImplementationPlan InOrder { get; } = new(
        [
            new(MilestoneKind.Simulation),
            .. Participants.All.Select(system => new Milestone(MilestoneKind.Surface, system)),
            new(MilestoneKind.Boundaries),
            new(MilestoneKind.Atomicity),
            new(MilestoneKind.Ordering),
            .. Participants.All.Select(system => new Milestone(MilestoneKind.Integration, system)),
            new(MilestoneKind.Observation),
        ],
        [.. ReferencedStages.Select(stage => new PlannedStage(stage, IsLocked: true))],
        [
            .. QuestionTopic.All.Select(topic =>
                new PlannedQuestion(topic, IsResolved: true, WorkProceeds: true)),
        ]);

    /// <summary>Where a milestone is first built; null if it never is.</summary>
    internal int? FirstOf(MilestoneKind kind) =>
        Milestones.Select(one => one.Kind).ToList().IndexOf(kind) is >= 0 and var place
            ? place
            : null;
}

/// <summary>Where a plan stands on a question.</summary>
/// <param name="Topic">What the question is about.</param>
/// <param name="IsResolved">Whether it is answered.</param>
/// <param name="WorkProceeds">Whether persistence work goes on meanwhile.</param>
public readonly record struct PlannedQuestion(
    QuestionTopic Topic, bool IsResolved, bool WorkProceeds);

/// <summary>A stage of the canon that a plan refers to.</summary>
/// <param name="Stage">Its number, such as <c>19</c>.</param>
/// <param name="IsLocked">Whether it is closed to change.</param>
public readonly record struct PlannedStage(string Stage, bool IsLocked);

/// <summary>
/// What a question is about that persistence work does not run beside while it is open.
/// </summary>
/// <remarks>Canon 22.8-5.7 names three. A plan may have questions of its own; canon has no say in
/// them.</remarks>
/// <param name="Text">The name, as given.</param>
public readonly record struct QuestionTopic(string Text)
{
    /// <summary>Who has authority over worlds and zones.</summary>
    public static readonly QuestionTopic Authority = new("world and zone authority");

    /// <summary>What networking means for state.</summary>
    public static readonly QuestionTopic Networking = new("networking semantics");

    /// <summary>What depends on what, and in which order.</summary>
    public static readonly QuestionTopic Dependencies = new("dependency ordering");

    /// <summary>The three of the canon, in its order.</summary>
    public static ImmutableArray<QuestionTopic> All { get; } =
        [Authority, Networking, Dependencies];

    /// <summary>The name, as given.</summary>
    public override string ToString() => Text;
}

/// <summary>One thing that a plan builds.</summary>
/// <param name="Kind">What it builds.</param>
/// <param name="System">For which system; <see cref="SystemName.None"/> where it is for
/// all.</param>
public readonly record struct Milestone(MilestoneKind Kind, SystemName System)
{
    /// <summary>A milestone that is for all systems.</summary>
    public Milestone(MilestoneKind kind)
        : this(kind, SystemName.None)
    {
    }

    /// <summary>Whether canon has such a milestone.</summary>
    public bool IsCanon => MilestoneKind.All.Contains(Kind)
        && (Kind.IsOfOneSystem ? Participants.Include(System) : System == SystemName.None);

    /// <summary>Such as <c>restore integration of the quest system</c>.</summary>
    public override string ToString() =>
        System == SystemName.None ? Kind.Text : $"{Kind} of the {System} system";
}

/// <summary>What a milestone of an implementation plan builds.</summary>
/// <remarks>
/// Canon 22.8-4 and 22.8-5 know seven kinds. The type is <em>not</em> restricted to them, for a
/// wrong name has to be rejected, not made unwritable.
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
