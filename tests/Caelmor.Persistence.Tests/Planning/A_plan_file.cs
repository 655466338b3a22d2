using Caelmor.Persistence.Specs.Planning;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Planning;

public sealed class A_plan_file
{
    private const string Good = """
        {
          // A small plan, and a bad one; but a plan.
          "milestones": [
            { "builds": "save atomicity" },
            { "builds": "restore integration", "system": "quest" }
          ],
          "stages": [ { "id": "19", "locked": true } ],
          "questions": [
            { "about": "networking semantics", "resolved": true, "workProceeds": true }
          ]
        }
        """;

    [Fact]
    public void Is_read_as_it_is()
    {
        var plan = PlanReader.Read("plan.json", Good);

        plan.Milestones.Should().Equal(
            new Milestone(MilestoneKind.Atomicity),
            new Milestone(MilestoneKind.Integration, new("quest")));
        plan.Stages.Should().Equal(new PlannedStage("19", true));
        plan.Questions.Should().Equal(new PlannedQuestion(QuestionTopic.Networking, true, true));
    }

    [Theory]
    [InlineData(
        "\"milestones\": [",
        "\"milestones\": [,",
        "plan.json, line 3, at $.milestones[0]: *")]
    [InlineData(
        "\"builds\": \"save",
        "\"build\": \"save",
        "plan.json, line 4, at $.milestones[0].build: *")]
    [InlineData("\"save atomicity\"", "7", "plan.json, line 4, at $.milestones[0].builds: *")]
    [InlineData("\"save atomicity\"", "null", "plan.json, line 4, at $.milestones[0].builds: *")]
    [InlineData(
        "\"locked\": true",
        "\"locked\": \"yes\"",
        "plan.json, line 7, at $.stages[0].locked: *")]
    [InlineData(", \"locked\": true", "", "plan.json, line 7, at $.stages[0]: *locked*")]
    [InlineData("\"stages\"", "\"stage\"", "plan.json, line 7, at $.stage: *")]
    [InlineData(
        "\"resolved\": true",
        "\"resolved\": true, \"resolved\": false",
        "plan.json, line 9, *resolved*")]
    public void Is_refused_with_line_and_place(string was, string isNow, string message)
    {
        Good.Should().Contain(was);

        var refused = Refusal(Good.Replace(was, isNow)).Message;

        refused.Should().Match(message)
            .And.Contain("docs/plan.md")
            .And.NotContain("Caelmor.Persistence");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Is_refused_if_it_is_no_plan_at_all(string json) =>
        Refusal(json).Message.Should().StartWith("plan.json, line 1");

    private static InvalidDataException Refusal(string json) =>
        FluentActions.Invoking(() => PlanReader.Read("plan.json", json))
            .Should().Throw<InvalidDataException>().Which;
}
