using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;
using Caelmor.Gherkin.Problems;
using Caelmor.Gherkin.Running;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Running;

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
    public async Task A_run_in_which_all_passed_has_succeeded()
    {
        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps)).RunAsync();

        result.Succeeded.Should().BeTrue();
        result.Duration.Should().BePositive();
        result.Results.Single().Duration.Should().BePositive();
        result.Results.Single().Steps.Single().Duration.Should().BePositive();
    }

    [Fact]
    public async Task A_run_in_which_one_failed_has_not_succeeded() =>
        (await new Suite(Three, typeof(Steps)).RunAsync()).Succeeded.Should().BeFalse();

    [Fact]
    public async Task A_run_that_executed_nothing_has_not_succeeded()
    {
        var result = await new Suite("Feature: F", typeof(Steps)).RunAsync();

        result.Succeeded.Should().BeFalse();
        result.Problems.Should().ContainSingle().Which.Should().Match<Problem>(problem =>
            problem.Kind == ProblemKind.NothingRun
            && problem.ToString() == "There is no scenario to run, so a run shows nothing. "
                + "Check where the features come from, and the filter.");
    }

    [Fact]
    public async Task A_run_with_bad_bindings_has_not_succeeded()
    {
        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps), typeof(RunTests))
            .RunAsync();

        result.Results.Single().Outcome.Should().Be(Outcome.Passed);
        result.Problems.Should().ContainSingle().Which.Kind.Should().Be(ProblemKind.NoBindings);
        result.Succeeded.Should().BeFalse();
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
    public async Task Progress_is_told_by_one_thread_at_a_time()
    {
        var progress = new Progress();

        await new Suite(Three, typeof(Steps))
            .RunAsync(new RunOptions { Jobs = 3, Progress = progress });

        progress.Lines.Where(line => line.Contains('/')).Select(line => line[^3..]).Should()
            .Equal("1/3", "2/3", "3/3");
    }

    [Fact]
    public async Task A_host_that_throws_while_listening_costs_no_scenario_its_result()
    {
        var result = await new Suite(Suite.Of("Given a step"), typeof(Steps))
            .RunAsync(new RunOptions { Progress = new BadProgress() });

        result.Results.Single().Outcome.Should().Be(Outcome.Passed);
        result.StrayExceptions.Select(one => one.Exception.Message).Should()
            .Equal("Bad start.", "Bad finish.");
        result.Succeeded.Should().BeFalse();
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

    [Fact]
    public void A_result_without_scenarios_has_not_succeeded() =>
        new RunResult
        {
            Results = [],
            Problems = [],
            StrayExceptions = [],
            Duration = TimeSpan.Zero,
        }.Succeeded.Should().BeFalse();

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
    public sealed class Steps
    {
        [Given("a step")]
        public static void Step() => Thread.Yield();

        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("No.");
    }
}
