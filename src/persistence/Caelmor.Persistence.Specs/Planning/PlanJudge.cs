using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>Accepts or rejects an implementation plan.</summary>
/// <param name="Rules">What it judges by; findings come in this order.</param>
public sealed record PlanJudge(ImmutableArray<IPlanRule> Rules)
{
    /// <summary>The judge with all rules of the canon.</summary>
    public static PlanJudge Canonical { get; } = new(Of(CanonFiles.Register));

    /// <summary>Accepts the plan, or says everything that is wrong with it.</summary>
    public PlanOutcome Judge(ImplementationPlan plan)
    {
        ImmutableArray<PlanFinding> findings = [.. Rules.SelectMany(rule => rule.Judge(plan))];
        return findings.IsEmpty ? new PlanOutcome.Accepted() : new PlanOutcome.Rejected(findings);
    }

    private static ImmutableArray<IPlanRule> Of(Register register) =>
    [
        .. register.Documents.Select(stage => new LockedDependencies(stage)),
        new NothingFurther(),
        new SimulationFirst(),
        new SurfacesBeforeBoundaries(),
        new AtomicityBeforeOrdering(),
        new OrderingBeforeIntegration(),
        new CompleteBeforeObservation(),
        new LockedStages(register),
        new NoOpenQuestions(),
    ];
}
