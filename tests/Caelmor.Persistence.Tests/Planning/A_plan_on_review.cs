using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Planning;

public sealed class A_plan_on_review
{
    private static readonly string[] Flaws =
    [
        "restore ordering comes before save atomicity",
        "the item system exposes no surface",
        "restore integration of the npc system is missing",
        "autosave is planned as well",
        "stage 20 is not locked",
        "stage 9 is not named",
        "the question of networking semantics is open",
        "the question of world and zone authority is not named",
    ];

    [Fact]
    public void Is_accepted_if_it_is_in_order() =>
        PlanJudge.Canonical.Judge(ImplementationPlan.InOrder)
            .Should().BeOfType<PlanOutcome.Accepted>();

    [Fact]
    public void Is_accepted_if_it_is_the_plan_to_begin_with()
    {
        var plan = PlanReader.Read(
            "docs/plan.json", File.ReadAllText(Path.Combine(Repository.Root, "docs", "plan.json")));

        plan.Should().BeEquivalentTo(
            ImplementationPlan.InOrder, options => options.WithStrictOrdering());
        PlanJudge.Canonical.Judge(plan).ToString().Should().Be("accepted");
    }

    [Fact]
    public void Is_told_everything_at_once_in_the_order_of_the_canon() =>
        Told(Flaws)
            .Select(line => line.Split(": Expected")[0].Split(" Expected:")[0])
            .Should().Equal(
            "21.0-3.1: Stage 20 is not locked.",
            "21.0-3.1: The plan says nothing about stage 9.",
            "21.1-3.1: Stage 20 is not locked.",
            "21.1-3.1: The plan says nothing about stage 9.",
            "22.8-3.1: Stage 20 is not locked.",
            "22.8-3.1: The plan says nothing about stage 9.",
            "22.8-4.14: The plan has autosave.",
            "22.8-5.2: The item system exposes no persistence surface.",
            "22.8-5.3: Restore ordering comes before save atomicity.",
            "22.8-5.5: Networking and snapshots observe restored state without restore "
            + "integration of the npc system.",
            "22.8-5.6: Stage 20 is not locked.",
            "22.8-5.6: The plan says nothing about stage 9.",
            "22.8-5.7: The plan says nothing about world and zone authority.",
            "22.8-5.7: The work goes on while the question of networking semantics is open.");

    [Fact]
    [Trait("Rule", "22.8-9.2")]
    public void Is_answered_the_same_in_whatever_order_it_is_told()
    {
        var expected = Told(Flaws);

        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var told = Told(Flaws.OrderBy(_ => random.Next()), plan => plan with
            {
                Stages = [.. plan.Stages.OrderBy(_ => random.Next())],
                Questions = [.. plan.Questions.OrderBy(_ => random.Next())],
            });
            told.Should().Equal(expected, "seed {0} tells the same plan", seed);
        }
    }

    [Fact]
    public void Is_rejected_for_each_milestone_that_no_canon_has()
    {
        var plan = ImplementationPlan.InOrder;
        plan = plan with
        {
            Milestones =
            [
                .. plan.Milestones,
                new(MilestoneKind.Surface, new("networking")),
                new(MilestoneKind.Surface),
                new(MilestoneKind.Atomicity, new("npc")),
                new(new("Save Atomicity")),
            ],
        };

        PlanJudge.Canonical.Judge(plan).As<PlanOutcome.Rejected>().Findings
            .Select(one => $"{one.Rule} {one.Found}").Should().Equal(
                "22.8-4.14 The plan has Save Atomicity.",
                "22.8-4.14 The plan has persistence surface.",
                "22.8-4.14 The plan has persistence surface of the networking system.",
                "22.8-4.14 The plan has save atomicity of the npc system.");
    }

    [Fact]
    public void Is_not_rejected_for_questions_that_canon_has_no_say_in()
    {
        var plan = ImplementationPlan.InOrder;
        plan = plan with
        {
            Questions = plan.Questions.Add(new(new("who makes the tea"), false, true)),
        };

        PlanJudge.Canonical.Judge(plan).ToString().Should().Be("accepted");
    }

    [Theory]
    [InlineData(
        "restore ordering is late",
        "*nobody can say*'restore ordering is late'*{} comes before {}*")]
    [InlineData("stage 23 is not locked", "The plan has no '23'. It has: 22.0, *")]
    [InlineData("frogs is missing", "The plan has no 'frogs'. It has: world and zone simulation*")]
    [InlineData(
        "the question of frogs is open",
        "The plan has no 'frogs'. It has: *networking semantics*")]
    public void Is_changed_only_by_what_is_in_it(string wording, string message) =>
        FluentActions.Invoking(() => PlanFlaws.Parse(wording).Bring(ImplementationPlan.InOrder))
            .Should().Throw<FormatException>().WithMessage(message);

    private static string[] Told(
        IEnumerable<string> flaws, Func<ImplementationPlan, ImplementationPlan>? arrange = null)
    {
        var plan = flaws.Aggregate(
            ImplementationPlan.InOrder, (plan, flaw) => PlanFlaws.Parse(flaw).Bring(plan));
        return PlanJudge.Canonical.Judge((arrange ?? (same => same))(plan))
            .As<PlanOutcome.Rejected>().Findings.Select(one => one.ToString()).ToArray();
    }
}
