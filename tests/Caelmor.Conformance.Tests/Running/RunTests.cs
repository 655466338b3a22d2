using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class RunTests
{
    private const string Three = """
        Feature: F
          Scenario: One
            Given a step
          Scenario: Two
            Given a failure
          Scenario: Three
            Given a step
        """;

    [Fact]
    public async Task With_a_bad_binding_no_scenario_passes()
    {
        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps), typeof(BadSteps))
            .RunAsync();

        result.Results.Single().Outcome.Should().Be(Outcome.HarnessFault);
    }

    [Fact]
    public async Task One_scenario_can_be_run_alone()
    {
        var suite = new Suite(Three, typeof(Steps));

        var result = await new ScenarioRunner(suite.Bindings, new RunOptions()).RunAsync(
            new ScenarioRun(suite.Features.Scenarios[1], new ScenarioServices()),
            CancellationToken.None);

        result.Scenario.Name.Should().Be("Two");
        result.Outcome.Should().Be(Outcome.Failed);
    }

    [Fact]
    public async Task Progress_tells_what_begins_and_what_has_ended()
    {
        var progress = new Progress();

        await new Suite(Three, typeof(Steps))
            .RunAsync(new RunOptions { Jobs = 1, Progress = progress });

        progress.Lines.Should().Equal(
            "One", "One Passed 1/3", "Two", "Two Failed 2/3", "Three", "Three Passed 3/3");
    }

    [Fact]
    public async Task A_host_that_throws_while_listening_costs_no_scenario_its_result()
    {
        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps))
            .RunAsync(new RunOptions { Progress = new BadProgress() });

        result.Results.Single().Outcome.Should().Be(Outcome.Passed);
        result.UnhandledExceptions.Select(one => one.Exception.Message).Should()
            .Equal("Bad start.", "Bad finish.");
    }

    [Fact]
    public async Task A_cancelled_run_begins_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Progress { OnStart = cancellation.Cancel };
        var suite = new Suite(Three, typeof(Steps));
        var runs = suite.Features.Scenarios
            .Select(scenario => new ScenarioRun(scenario, new ScenarioServices())).ToList();

        var running = () => new ScenarioRunner(
            suite.Bindings, new RunOptions { Jobs = 1, Progress = progress })
            .RunAsync(runs, cancellation.Token);

        await running.Should().ThrowAsync<OperationCanceledException>();
        progress.Lines.Should().Equal("One", "One Passed 1/3");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_limit_has_to_be_positive(int milliseconds)
    {
        var make = () => new RunOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) };

        make.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Expected a positive time, or Timeout.InfiniteTimeSpan.*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_has_to_be_a_job(int jobs)
    {
        var make = () => new RunOptions { Jobs = jobs };

        make.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Expected at least one job.*");
    }

    private sealed class Progress : IRunProgress
    {
        private int _inside;

        public Action OnStart { get; init; } = () => { };

        public List<string> Lines { get; } = [];

        public void Started(Scenario scenario) => Note(scenario.Name, OnStart);

        public void Finished(ScenarioResult result, int done, int total) =>
            Note($"{result.Scenario.Name} {result.Outcome} {done}/{total}", () => { });

        private void Note(string line, Action act)
        {
            Interlocked.Increment(ref _inside).Should().Be(1);
            Lines.Add(line);
            act();
            Interlocked.Decrement(ref _inside);
        }
    }

    private sealed class BadProgress : IRunProgress
    {
        public void Started(Scenario scenario) =>
            throw new InvalidOperationException("Bad start.");

        public void Finished(ScenarioResult result, int done, int total) =>
            throw new InvalidOperationException("Bad finish.");
    }

    [Binding]
    public sealed class BadSteps
    {
        [Given("a {in")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class Steps
    {
        [Given("a step")]
        public static void Step() => Thread.Yield();

        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("No.");
    }
}
