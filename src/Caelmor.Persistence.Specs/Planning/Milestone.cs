using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Planning;

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
