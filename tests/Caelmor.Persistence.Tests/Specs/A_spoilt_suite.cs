using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Problems;
using Caelmor.Persistence.Specs.Steps;
using Caelmor.Persistence.Specs.Subjects;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Specs;

/// <summary>Nothing that is wrong with features or step definitions passes in silence.</summary>
public sealed class A_spoilt_suite
{
    [Fact]
    public void Names_the_steps_of_a_deleted_definition_with_file_and_line() =>
        Problem(TheSuite.WithoutBindings(typeof(RestoringSteps)), ProblemKind.UndefinedStep)
            .Should().Match("features/canon/stage-*/*.feature:*:*the server restores*");

    [Fact]
    public void Suggests_the_right_words_for_a_misspelt_step() =>
        Problem(
            TheSuite.WithText("And Alderford is saved", "And Alderford is savd"),
            ProblemKind.UndefinedStep)
            .Should().Match("features/canon/stage-*/*.feature:*:*Alderford is savd*Alderford is saved*");

    [Fact]
    public void Names_a_scenario_without_steps() =>
        Problem(
            TheSuite.WithText("Scenario: A save without the players", """
                Scenario: Nothing happens

                    Scenario: A save without the players
                """),
            ProblemKind.Empty)
            .Should().Match("features/canon/stage-21.1/*.feature:*:*Nothing happens*");

    [Fact]
    public void Names_a_definition_that_no_step_uses() =>
        Problem(
            TheSuite.WithText(
                "Given all systems look at the truth at every step",
                "Given nothing was ever saved"),
            ProblemKind.UnusedStepDefinition)
            .Should().Contain("all systems look at the truth");

    [Fact]
    public void Names_a_file_that_does_not_parse() =>
        Problem(TheSuite.WithText("Feature: 6.", "Feat: 6."), ProblemKind.Unparsable)
            .Should().StartWith("features/canon/stage-21.1/section-6-save-atomicity.feature:");

    [Fact]
    public void Names_a_rule_that_is_none_and_those_that_there_are() =>
        Problem(TheSuite.WithText("@21.1-6.4", "@21.1-6.44"), ProblemKind.BadTag)
            .Should().Contain("no rule '21.1-6.44'").And.Contain("21.1-6.4,");

    [Fact]
    public void Names_a_scenario_that_shows_no_rule() =>
        Problem(TheSuite.WithText("@21.1-6.4 ", ""), ProblemKind.BadTag)
            .Should().Contain("shows no rule");

    [Fact]
    public void Names_a_scenario_that_stands_at_another_gate_than_its_rule() =>
        Problem(
            TheSuite.WithText("@21.1-6.4 @gate-atomicity", "@21.1-6.4 @gate-plan"),
            ProblemKind.BadTag)
            .Should().Contain("belongs to gate atomicity");

    [Fact]
    public async Task Judges_nobody()
    {
        var certifier = new Certifier(TheSuite.WithText("@21.1-6.4", "@21.1-6.44"), new());

        var judging = () => certifier.JudgeAsync(TheSuite.Reference, CancellationToken.None);

        (await judging.Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("A suite with problems judges nobody*21.1-6.44*");
    }

    private static string Problem(Suite suite, ProblemKind kind) =>
        suite.Problems.Where(one => one.Kind == kind)
            .Select(one => one.ToString()).FirstOrDefault("no such problem");
}
