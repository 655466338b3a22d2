using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Specs.Subjects;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Planning;

public sealed class Plan_mutants
{
    public static TheoryData<string> Names => [.. PlanMutants.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_each_caught_by_the_scenarios_of_the_rule_they_break(string name)
    {
        var mutant = PlanMutants.All.Single(mutant => mutant.Name == name);

        var verdict = await ReviewAsync(mutant.Judge);

        verdict.Decision.Should().Be(Decision.Rejected);
        var rule = verdict.Rules.Single(one => one.Rule.Id == mutant.Breaks.Text);
        rule.Cases.Should().Contain(one => one.Finding == Finding.Broken, mutant.ToString());
        verdict.Trials.Should().NotContain(trial => trial.Finding > Finding.Broken);
    }

    [Fact]
    public async Task Differ_from_the_canon_s_judge_whom_nothing_catches()
    {
        var verdict = await ReviewAsync(PlanJudge.Canonical);

        verdict.Executed.Should().BePositive();
        verdict.Cases.Where(one => one.Failing is not null)
            .Select(one => one.Failing!.Result.Explanation).Should().BeEmpty();
    }

    [Fact]
    public void Break_every_rule_of_the_judge()
    {
        PlanMutants.All.Select(mutant => mutant.Name).Should().OnlyHaveUniqueItems();
        PlanMutants.All.Select(mutant => mutant.Breaks).Distinct().Should().BeEquivalentTo(
            PlanJudge.Canonical.Rules.Select(rule => rule.Id));
        PlanJudge.Canonical.Rules.Should().OnlyContain(
            rule => TheSuite.BuiltIn.Register.Find(rule.Id.Text) != null);
    }

    private static Task<Verdict> ReviewAsync(PlanJudge judge) =>
        new Certifier(TheSuite.BuiltIn, new()
        {
            Jobs = 1,
            Select = scenario => scenario.Steps.Any(IsReview),
        }).JudgeAsync(
            new OrchestratorSubject(TheSuite.Reference) { PlanJudge = judge },
            CancellationToken.None);

    private static bool IsReview(Step step) => step.Text == "the plan is reviewed";
}
