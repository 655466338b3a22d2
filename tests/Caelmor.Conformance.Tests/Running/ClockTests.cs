using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

/// <remarks>The steps themselves move the clock, so no machine is too busy for this.</remarks>
public sealed class ClockTests
{
    [Fact]
    public async Task Durations_are_measured_by_the_clock_of_the_run()
    {
        var result = await RunAsync(Timeout.InfiniteTimeSpan, """
            Feature: F
              Scenario: S
                Given 3 seconds pass
                Given 4 seconds pass
            """);

        result.Results[0].Outcome.Should().Be(Outcome.Passed);
        result.Results[0].Steps.Select(step => step.Duration.TotalSeconds).Should().Equal(3, 4);
        result.Results[0].Duration.Should().Be(TimeSpan.FromSeconds(7));
        result.Duration.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task What_is_asked_for_anew_has_all_the_time_again()
    {
        var asking = Suite.Of(
            [.. Enumerable.Repeat("Given 3 seconds pass and something is asked for", 20)]);

        var result = await RunAsync(TimeSpan.FromSeconds(4), asking);

        result.Results[0].Outcome.Should().Be(Outcome.Passed);
        result.Results[0].Duration.Should().Be(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("a hook", "the hook HangingHook.Hang", typeof(HangingHook))]
    [InlineData("a class", "the hooks after it and the disposal of its classes", typeof(HangingDisposal))]
    public async Task What_hangs_around_the_steps_is_named(string step, string place, Type bindings)
    {
        var result = await RunAsync(
            TimeSpan.FromMilliseconds(50), Suite.Of($"Given {step}"), bindings);

        result.Results[0].Outcome.Should().Be(Outcome.TimedOut);
        result.Results[0].Explanation.Should().StartWith(
            $"town/market.feature:2:3: Timed out in {place}: ");
        result.Results[0].Steps.Single().Outcome.Should().Be(Outcome.Passed);
    }

    private static async Task<RunResult> RunAsync(
        TimeSpan limit, string feature, params Type[] more)
    {
        var clock = new Clock();
        var end = new TaskCompletionSource();
        var options = new RunOptions { TimeLimit = limit, Jobs = 1, Clock = clock };
        try
        {
            return await new Suite(feature, [typeof(Steps), .. more])
                .RunAsync(options, services =>
                    services.Add(clock).Add(end).Add(services.Deadline));
        }
        finally
        {
            end.SetResult();
        }
    }

    /// <summary>It stands still until a step moves it. Its timers are real.</summary>
    public sealed class Clock : TimeProvider
    {
        private long _seconds = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Read(ref _seconds);

        public void Pass(int seconds) => Interlocked.Add(ref _seconds, seconds);
    }

    [Binding]
    public sealed class Steps(Clock clock, Deadline deadline)
    {
        [Given("{int} seconds pass and something is asked for")]
        public void PassAndAsk(int seconds)
        {
            clock.Pass(seconds);
            deadline.Restart();
        }

        [Given("{int} seconds pass")]
        public void Pass(int seconds) => clock.Pass(seconds);
    }

    [Binding]
    public sealed class HangingHook(Clock clock, TaskCompletionSource end)
    {
        [Given("a hook")]
        public void Step() => clock.Pass(0);

        [AfterScenario]
        public Task Hang()
        {
            clock.Pass(9);
            return end.Task;
        }
    }

    [Binding]
    public sealed class HangingDisposal(Clock clock, TaskCompletionSource end) : IAsyncDisposable
    {
        [Given("a class")]
        public void Step() => clock.Pass(0);

        public async ValueTask DisposeAsync()
        {
            clock.Pass(9);
            await end.Task;
        }
    }
}
