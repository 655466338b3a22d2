using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What became of the review of a plan.</summary>
/// <remarks>Canon 22.8-6.7. There is no third case, and none with reservations.</remarks>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>Answers for whichever of the two cases it is.</summary>
    public T Match<T>(Func<Accepted, T> accepted, Func<Rejected, T> rejected) => this switch
    {
        Accepted outcome => accepted(outcome),
        Rejected outcome => rejected(outcome),
        _ => throw new InvalidOperationException("There is no third outcome."),
    };

    /// <summary>The plan breaks no rule.</summary>
    public sealed record Accepted : PlanOutcome
    {
        /// <summary>The word for it.</summary>
        public override string ToString() => "accepted";
    }

    /// <summary>The plan breaks rules.</summary>
    /// <param name="Findings">Everything found, in the order of the canon; never empty.</param>
    public sealed record Rejected(ImmutableArray<PlanFinding> Findings) : PlanOutcome
    {
        /// <summary>Every finding, one a line.</summary>
        public override string ToString() =>
            string.Join(
                Environment.NewLine,
                Findings.Select(one => one.ToString()).Prepend("rejected:"));
    }
}
