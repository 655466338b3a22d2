using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class HookTests
{
    [Fact]
    public async Task After_hooks_run_after_a_failure_too()
    {
        var notes = new Notes();

        await new Suite(Suite.Of("Given a failure", "Given a step"), typeof(Steps), typeof(Hooks))
            .RunOnlyAsync(services => services.Add(notes));

        notes.Lines.Should().Equal("after");
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
        notes.Lines.Contains("after").Should().Be(
            bad != typeof(BadAfter), "Reqnroll runs no hook after one of its kind that threw");
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

    [Binding]
    public sealed class Steps(Notes notes)
    {
        [Given("a step")]
        public void Step() => notes.Add("step");

        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("No.");
    }

    [Binding]
    public sealed class Hooks
    {
        [AfterScenario]
        public static async Task LastAsync(Notes notes)
        {
            await Task.Yield();
            notes.Add("after");
        }
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
