using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Outcomes;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Specs;

public sealed class A_control_twin
{
    [Fact]
    public async Task Is_run_beside_each_scenario_with_a_defect_and_beside_no_other()
    {
        var verdict = await TheSuite.JudgeReferenceAsync();

        verdict.Cases.Should().OnlyContain(one =>
            one.Twin != null == one.Scenario.Steps.Any(step => step.Keyword == StepKeyword.But));
        verdict.Cases.Count(one => one.Twin is not null).Should().BePositive();
    }

    [Fact]
    public void Has_no_defect_and_asks_for_nothing_but_to_be_granted()
    {
        var scenario = TheSuite.BuiltIn.Features.Scenarios.First(ControlTwin.ExistsFor);

        var twin = ControlTwin.Of(scenario);

        twin.Steps.Should().NotContain(step => step.Keyword == StepKeyword.But);
        twin.Steps.Single(step => step.Type == StepType.Then)
            .Text.Should().Be("the request is granted");
        twin.Steps.Count(step => step.Type == StepType.When).Should().Be(1);
    }

    [Fact]
    public async Task Fails_the_case_if_it_is_not_granted_although_the_scenario_passed()
    {
        var verdict = await TheSuite.JudgeAsync(new Mutant(
            "blames-the-systems",
            "21.1-6.1",
            "Every request is rejected, and never for a reason that can be seen not to be so.",
            "",
            steps => steps with
            {
                JudgeRequester = (_, found) => found.Add(RejectionReason.ParticipantFailed),
            }));

        var rightForTheWrongReason = verdict.Cases.Where(one =>
            one.AsWritten.Finding == Finding.Obeyed
            && one.Twin is not null
            && IsAboutAServer(one)).ToList();
        rightForTheWrongReason.Should().NotBeEmpty();
        rightForTheWrongReason.Should().OnlyContain(one => one.Finding == Finding.Broken);
    }

    [Fact]
    public void Exists_for_every_scenario_that_ends_in_a_rejection() =>
        TheSuite.BuiltIn.Features.Scenarios
            .Where(scenario => scenario.Steps.Any(step => step.Text.Contains("is rejected as")))
            .Should().OnlyContain(scenario => ControlTwin.ExistsFor(scenario));

    // No orchestrator has a hand in the review of a plan, so none can spoil it.
    private static bool IsAboutAServer(CaseResult one) =>
        one.Scenario.Steps.Any(step => step.Text.StartsWith("the server"));
}
