using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class TimeLimitTests
{
    // Long enough that a scenario that does nothing never needs it, however busy the machine is.
    private static readonly RunOptions Limited =
        new() { TimeLimit = TimeSpan.FromMilliseconds(1500), Jobs = 2 };

    [Theory]
    [InlineData("an endless loop")]
    [InlineData("a task that never ends")]
    [InlineData("a lock that nobody opens")]
    [InlineData("waiting for a thread that never ends")]
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
            """, typeof(Steps)).RunAsync(Limited, services => services.Add(brake));

        result.Results.Select(one => one.Outcome).Should().Equal(
            Outcome.Passed, Outcome.TimedOut, Outcome.TimedOut, Outcome.Passed);
        result.Results[1].Explanation.Should().Be(
            $"town/market.feature:6:5: Timed out in the step 'When {step}': it did not "
            + "end within 1500 ms. Look for what never ends, or raise the time limit.");
    }

    [Fact]
    public async Task A_scenario_that_asks_for_more_has_all_the_time_for_each_thing()
    {
        var limited = new RunOptions { TimeLimit = TimeSpan.FromSeconds(2), Jobs = 1 };
        var asking = Suite.Of([.. Enumerable.Repeat("When something is asked for and is slow", 8)]);

        var result = await new Suite(asking, typeof(Asking))
            .RunAsync(limited, services => services.Add(services.Deadline));

        result.Results[0].Outcome.Should().Be(Outcome.Passed);
        result.Results[0].Duration.Should().BeGreaterThan(limited.TimeLimit);
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

        [When("waiting for a thread that never ends")]
        public void Join()
        {
            var thread = new Thread(brake.Wait) { IsBackground = true };
            thread.Start();
            thread.Join();
        }
    }

    [Binding]
    public sealed class Asking(Deadline deadline)
    {
        [When("something is asked for and is slow")]
        public void Ask()
        {
            deadline.Restart();
            Thread.Sleep(300);
        }
    }
}
