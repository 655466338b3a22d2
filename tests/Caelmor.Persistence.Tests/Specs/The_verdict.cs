using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Specs;

public sealed class The_verdict
{
    [Fact]
    [Trait("Rule", "22.8-8.1")]
    public async Task On_the_reference_is_that_nothing_is_broken()
    {
        var verdict = await TheSuite.JudgeReferenceAsync();

        verdict.Cases.Where(one => one.Failing is not null)
            .Select(one => one.Failing!.Result.Explanation).Should().BeEmpty();
        verdict.UnhandledExceptions.Should().BeEmpty();
        verdict.Executed.Should().Be(verdict.Expected).And.BePositive();
        verdict.Passed.Should().Be(verdict.Executed);
    }

    [Fact]
    public async Task Certifies_nothing_while_rules_have_no_scenarios()
    {
        var verdict = await TheSuite.JudgeReferenceAsync();

        verdict.Decision.Should().Be(
            verdict.NotShown.Any() ? Decision.NothingCertified : Decision.Certified);
    }

    [Fact]
    public async Task Rejects_an_orchestrator_that_commits_twice_and_says_where_and_why()
    {
        var verdict = await TheSuite.JudgeAsync(MutantCatalog.Find("commits-twice")!);

        verdict.Decision.Should().Be(Decision.Rejected);
        verdict.Rules.Single(one => one.Rule.Id == "21.1-6.1").Cases
            .Select(one => one.Failing?.Result.Explanation).Should().ContainMatch(
                "features/canon/stage-21.1/section-6-save-atomicity.feature:*: Failed in "
                + "'And Alderford is saved'*committed exactly once*2 commits*");
    }

    [LongFact]
    [Trait("Rule", "21.1-10.7")]
    [Trait("Rule", "22.8-8.2")]
    public Task Is_the_same_in_any_order_side_by_side_and_over_and_over() =>
        IsTheSameAsync(
            Thorough.IsWanted ? 12 : 2, scenario => !GeneratedWorlds.AreIn(scenario));

    // They take most of the time of a run, and each of them is a hundred worlds.
    [LongFact]
    public Task Is_the_same_in_any_order_for_generated_worlds_too() =>
        IsTheSameAsync(Thorough.IsWanted ? 5 : 1, GeneratedWorlds.AreIn);

    [Fact]
    public async Task Is_the_same_for_a_mutant_in_any_order()
    {
        var mutant = MutantCatalog.Find("never-releases")!;
        var inOrder = await TheSuite.JudgeAsync(mutant, new() { Jobs = 1, IsQuick = true });

        var reversed = await TheSuite.JudgeAsync(
            mutant, new() { Arrange = trials => trials.Reverse(), IsQuick = true });

        Evidence(reversed).Should().Equal(Evidence(inOrder));
    }

    private static async Task IsTheSameAsync(int times, Func<Scenario, bool> select)
    {
        var inOrder = await TheSuite.JudgeAsync(
            TheSuite.AsWanted, TheSuite.Reference, new() { Jobs = 1, Select = select });
        var expected = Evidence(inOrder).ToList();
        expected.Should().NotBeEmpty();
        for (var seed = 0; seed < times; seed++)
        {
            var random = new Random(seed);
            var verdict = await TheSuite.JudgeAsync(TheSuite.AsWanted, TheSuite.Reference, new()
            {
                Jobs = 4 - (seed % 4),
                Select = select,
                Arrange = trials => trials.OrderBy(_ => random.Next()),
            });
            Evidence(verdict).Should().Equal(expected, "seed {0} is no other run", seed);
        }
    }

    // What was found and every journal, so that runs can be compared. Where two ask at once, the
    // machine has a hand in who comes first, and so in the journal.
    private static IEnumerable<string> Evidence(Verdict verdict) =>
        verdict.Trials.Select(trial => trial.Scenario.Steps.Any(step => step.IsCircumstance)
            ? $"{trial.Scenario.Id} {trial.Finding}"
            : $"{trial.Scenario.Id} {trial.Finding} {string.Join(" | ", trial.Journal)}");
}
