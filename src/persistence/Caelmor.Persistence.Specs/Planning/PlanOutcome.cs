using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;

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

/// <summary>One thing in which a plan breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What the plan has, as a sentence.</param>
/// <param name="Expected">What the canon asks for, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record PlanFinding(RuleId Rule, string Found, string Expected, string Remedy)
{
    /// <summary>All of it in one line, the rule first.</summary>
    public override string ToString() => $"{Rule}: {Found} Expected: {Expected} {Remedy}";
}
