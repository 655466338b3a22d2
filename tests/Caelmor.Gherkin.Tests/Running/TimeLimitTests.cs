using Caelmor.Gherkin.Running;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Running;

public sealed class TimeLimitTests
{
    // Long enough that a scenario that does nothing never needs it, however busy the machine is.
    private static readonly RunOptions Limited =
        new() { TimeLimit = TimeSpan.FromMilliseconds(600), Jobs = 2 };

    [Theory]
    [InlineData("an endless loop")]
    [InlineData("a task that never ends")]
    [InlineData("a lock that nobody opens")]
    public async Task A_scenario_that_hangs_times_out_and_costs_no_other_its_result(string step)
    {
        using var brake = new Brake();

        var result = await new Suite($"""
            Feature: F
              Scenario: Before
                Given a step
              Scenario: Hangs
                Given a step
                When {step}
                Then a step
              Scenario: Hangs too
                When {step}
              Scenario: After
                Given a step
              Scenario: Last
                Given a step
            """, typeof(Steps)).RunAsync(Limited, services => services.Add(brake));

        result.Results.Select(one => one.Outcome).Should().Equal(
            Outcome.Passed, Outcome.TimedOut, Outcome.TimedOut, Outcome.Passed, Outcome.Passed);
        var hung = result.Results[1];
        hung.Explanation.Should().Be(
            $"town/market.feature:6:5: Timed out in the step 'When {step}': the scenario did not "
            + "end within 600 ms. Look for what never ends, or raise the time limit.");
        hung.Steps.Select(one => one.Outcome).Should()
            .Equal(Outcome.Passed, Outcome.TimedOut, Outcome.Skipped);
        hung.FirstFailing!.Definition.Should().NotBeNull();
        hung.Duration.Should().Be(Limited.TimeLimit);
        result.Succeeded.Should().BeFalse();
    }

    [Fact]
    public async Task A_hook_that_hangs_is_named()
    {
        using var brake = new Brake();

        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps), typeof(HangingHook))
            .RunAsync(Limited, services => services.Add(brake));

        var hung = result.Results.Single();
        hung.Outcome.Should().Be(Outcome.TimedOut);
        hung.Explanation.Should().StartWith(
            "town/market.feature:2:3: Timed out in the hook HangingHook.Hang: ");
        hung.Steps.Single().Outcome.Should().Be(Outcome.Passed);
    }

    [Fact]
    public async Task A_disposal_that_hangs_is_named()
    {
        using var brake = new Brake();

        var result = await new Suite(Suite.Of("Given a leak"), typeof(HangingDisposal))
            .RunAsync(Limited, services => services.Add(brake));

        result.Results.Single().Explanation.Should().StartWith(
            "town/market.feature:2:3: Timed out in the disposal of its classes: ");
    }

    [Fact]
    public async Task Without_a_limit_nothing_times_out()
    {
        using var brake = new Brake();
        var options = new RunOptions { TimeLimit = Timeout.InfiniteTimeSpan };

        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps))
            .RunAsync(options, services => services.Add(brake));

        result.Succeeded.Should().BeTrue();
    }

    /// <summary>Lets go what hangs, so that it leaves the processor to other tests.</summary>
    public sealed class Brake : IDisposable
    {
        private readonly ManualResetEventSlim _released = new();
        private readonly TaskCompletionSource _ended = new();

        public bool IsReleased => _released.IsSet;

        public Task Ended => _ended.Task;

        public void Wait() => _released.Wait();

        public void Dispose()
        {
            // Not disposed of: what hangs may look at it a little later.
            _released.Set();
            _ended.TrySetResult();
        }
    }

    [Binding]
    public sealed class Steps(Brake brake)
    {
        [StepDefinition("a step")]
        public void Step() => brake.IsReleased.Should().BeFalse();

        [When("an endless loop")]
        public void Loop()
        {
            while (!brake.IsReleased)
            {
            }
        }

        [When("a task that never ends")]
        public Task Never() => brake.Ended;

        [When("a lock that nobody opens")]
        public void Lock() => brake.Wait();
    }

    [Binding]
    public sealed class HangingHook(Brake brake)
    {
        [AfterScenario]
        public void Hang() => brake.Wait();
    }

    [Binding]
    public sealed class HangingDisposal(Brake brake) : IDisposable
    {
        [Given("a leak")]
        public void Step() => brake.IsReleased.Should().BeFalse();

        public void Dispose() => brake.Wait();
    }
}
