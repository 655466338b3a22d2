using Caelmor.Gherkin.Running;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Running;

public sealed class HookTests
{
    [Fact]
    public async Task Hooks_run_around_scenario_and_steps_in_ascending_order()
    {
        var notes = await Noted(Suite.Of("Given a step", "Given a step"));

        notes.Should().Equal(
            "before 1", "before 2",
            "before step", "step", "after step",
            "before step", "step", "after step",
            "after 1", "after 2");
    }

    [Theory]
    [InlineData("@night", "by night")]
    [InlineData("@dusk", "by night")]
    [InlineData("@noon", null)]
    public async Task A_hook_with_tags_runs_if_any_of_them_is_there(string tag, string? noted)
    {
        var notes = await Noted($"Feature: F\n  {tag}\n  Scenario: S\n    Given a step");

        notes.Contains("by night").Should().Be(noted is not null);
    }

    [Fact]
    public async Task After_hooks_run_after_a_failure_too()
    {
        var notes = await Noted(Suite.Of("Given a failure", "Given a step"));

        notes.Should().Equal(
            "before 1", "before 2", "before step", "after step", "after 1", "after 2");
    }

    [Theory]
    [InlineData(typeof(BadBefore), "InvalidOperationException: Bad before.", 0)]
    [InlineData(typeof(BadBeforeStep), "InvalidOperationException: Bad before step.", 1)]
    [InlineData(typeof(BadAfterStep), "InvalidOperationException: Bad after step.", 1)]
    [InlineData(typeof(BadAfter), "InvalidOperationException: Bad after.", 2)]
    public async Task A_hook_that_throws_is_a_fault_of_the_harness(
        Type bad, string message, int steps)
    {
        var notes = new Notes();
        var result = await new Suite(
            Suite.Of("Given a step", "Given a step"), typeof(Steps), typeof(Hooks), bad)
            .RunOnlyAsync(services => services.Add(notes));

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().StartWith("town/market.feature:").And.EndWith(message);
        result.Steps.Count(one => one.Outcome != Outcome.Skipped).Should().Be(steps);
        notes.Lines.Should().ContainInOrder("after 1", "after 2");
    }

    [Fact]
    public async Task A_hook_that_throws_after_a_failure_does_not_hide_it()
    {
        var result = await new Suite(
            Suite.Of("Given a failure"), typeof(Steps), typeof(BadAfter))
            .RunOnlyAsync(services => services.Add(new Notes()));

        result.Outcome.Should().Be(Outcome.Failed);
        result.Explanation.Should().Be(
            "town/market.feature:3:5: Failed in 'Given a failure': InvalidOperationException: No. "
            + "| Then: InvalidOperationException: Bad after.");
    }

    [Fact]
    public async Task A_hook_that_throws_keeps_the_step_from_being_called()
    {
        var notes = new Notes();

        await new Suite(Suite.Of("Given a step"), typeof(Steps), typeof(BadBeforeStep))
            .RunOnlyAsync(services => services.Add(notes));

        notes.Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a step", "Bad before step.", typeof(BadBeforeStep))]
    [InlineData("a step", "Bad before step.", typeof(BadBeforeStep), typeof(BadAfterStep))]
    [InlineData("a step", "Bad before step.", typeof(BadBeforeStep), typeof(WorseBeforeStep))]
    [InlineData("a step", "Bad after step.", typeof(BadAfterStep))]
    [InlineData("a failure", "No.", typeof(BadAfterStep))]
    public async Task A_step_has_the_exception_that_came_first(
        string step, string message, params Type[] bad)
    {
        var result = await new Suite(Suite.Of($"Given {step}"), [typeof(Steps), .. bad])
            .RunOnlyAsync(services => services.Add(new Notes()));

        result.Steps.Single().Exception!.Message.Should().Be(message);
    }

    [Fact]
    public async Task Hooks_have_short_names_too()
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps), typeof(ShortNamed))
            .RunOnlyAsync(services => services.Add(notes));

        result.Explanation.Should().BeEmpty();
        notes.Lines.Should().Equal("before", "step", "after");
    }

    [Fact]
    public async Task Bindings_can_be_in_a_static_class()
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of("Given it costs 5 gold"), typeof(Static))
            .RunOnlyAsync(services => services.Add(notes));

        result.Explanation.Should().BeEmpty();
        notes.Lines.Should().Equal("before");
    }

    private static async Task<IReadOnlyList<string>> Noted(string feature)
    {
        var notes = new Notes();
        await new Suite(feature, typeof(Steps), typeof(Hooks))
            .RunOnlyAsync(services => services.Add(notes));
        return notes.Lines;
    }

    [Binding]
    public sealed class Steps(Notes notes)
    {
        [Given("a step")]
        public void Step() => notes.Add("step");

        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("No.");
    }

    [Binding]
    public sealed class Hooks(Notes notes)
    {
        [BeforeScenario(Order = 2)]
        public void Second() => notes.Add("before 2");

        [BeforeScenario(Order = 1)]
        public void First() => notes.Add("before 1");

        [BeforeScenario("@night", "dusk")]
        public void ByNight() => notes.Add("by night");

        [BeforeStep]
        public void BeforeStep() => notes.Add("before step");

        [AfterStep]
        public async Task AfterStep()
        {
            await Task.Yield();
            notes.Add("after step");
        }

        [AfterScenario]
        public void Last() => notes.Add("after 2");

        [AfterScenario(Order = 1)]
        public static void LastButOne(Notes injected) => injected.Add("after 1");
    }

    [Binding]
    public sealed class BadBefore
    {
        [BeforeScenario]
        public static void Hook() => throw new InvalidOperationException("Bad before.");
    }

    [Binding]
    public sealed class BadBeforeStep
    {
        [BeforeStep]
        public static void Hook() => throw new InvalidOperationException("Bad before step.");
    }

    [Binding]
    public sealed class WorseBeforeStep
    {
        [BeforeStep(Order = int.MaxValue)]
        public static void Hook() => throw new InvalidOperationException("Worse before step.");
    }

    [Binding]
    public sealed class ShortNamed(Notes notes)
    {
        [Before]
        public void First() => notes.Add("before");

        [After]
        public void Last() => notes.Add("after");
    }

    public sealed record Price(string Text);

    [Binding]
    public static class Static
    {
        [BeforeScenario]
        public static void Hook(Notes notes) => notes.Add("before");

        [StepArgumentTransformation(@"(\d+ gold)")]
        public static Price ToPrice(string text) => new(text);

        [Given("it costs {Price}")]
        public static void Step(Price price) => price.Text.Should().Be("5 gold");
    }

    [Binding]
    public sealed class BadAfterStep
    {
        [AfterStep]
        public static void Hook() => throw new InvalidOperationException("Bad after step.");
    }

    [Binding]
    public sealed class BadAfter
    {
        [AfterScenario(Order = 0)]
        public static void Hook() => throw new InvalidOperationException("Bad after.");
    }
}
