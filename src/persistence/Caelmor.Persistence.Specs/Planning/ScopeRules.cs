using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>
/// Canon 22.8-5.7: work does not run beside unresolved authority, networking or ordering questions.
/// </summary>
public sealed class NoOpenQuestions : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.7");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan)
    {
        foreach (var topic in QuestionTopic.All)
        {
            var answers = plan.Questions.Where(one => one.Topic == topic).ToList();
            if (answers.Count == 0)
            {
                yield return Finding(topic, $"The plan says nothing about {topic}.");
            }
            else if (answers.Exists(one => !one.IsResolved && one.WorkProceeds))
            {
                yield return Finding(
                    topic, $"The work goes on while the question of {topic} is open.");
            }
        }
    }

    private PlanFinding Finding(QuestionTopic topic, string found) => new(
        Id,
        found,
        $"the question of {topic} is resolved, or the work waits for it.",
        "Resolve it, or have the work wait.");
}

/// <summary>
/// Canon 22.8-4.14: a plan builds what the canon lists, once, and nothing further.
/// </summary>
public sealed class NothingFurther : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-4.14");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        plan.Milestones
            .GroupBy(one => one)
            .Where(same => !same.Key.IsCanon || same.Count() > 1)
            .OrderBy(same => same.Key.ToString(), StringComparer.Ordinal)
            .Select(same => same.Key.IsCanon
                ? new PlanFinding(
                    Id,
                    $"The plan has {same.Key} {same.Count()} times.",
                    "each milestone is built once.",
                    "Leave one.")
                : new PlanFinding(
                    Id,
                    $"The plan has {same.Key}.",
                    $"nothing but {string.Join(", ", MilestoneKind.All)}; "
                    + "surfaces and integrations for one of the five systems each.",
                    "Take it out of the plan for persistence."));
}
