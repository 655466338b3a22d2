using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("a step")]
    [InlineData("a value task")]
    [InlineData("a lane")]
    public async Task A_scenario_whose_steps_do_not_object_passes(string step)
    {
        var result = await Run($"Given {step}", "Then it was done");

        result.Explanation.Should().BeEmpty();
        result.Outcome.Should().Be(Outcome.Passed);
        result.Exceptions.Should().BeEmpty();
        result.FirstFailing.Should().BeNull();
        result.Steps.Should().OnlyContain(one => one.Outcome == Outcome.Passed);
        result.Steps[1].Definition!.Method.Should().Be(nameof(Steps.WasDone));
    }

    [Theory]
    [InlineData("it fails")]
    [InlineData("it fails in a value task")]
    public async Task A_step_that_throws_fails_the_scenario_and_skips_the_rest(string step)
    {
        var result = await Run("Given a step", $"When {step}", "Then it was done");

        result.Outcome.Should().Be(Outcome.Failed);
        result.Steps.Select(one => one.Outcome).Should()
            .Equal(Outcome.Passed, Outcome.Failed, Outcome.Skipped);
        result.Steps[2].Definition!.Method.Should().Be(nameof(Steps.WasDone));
        result.FirstFailing!.Step.Text.Should().Be(step);
        result.FirstFailing.Exception.Should().BeOfType<InvalidOperationException>()
            .And.BeSameAs(result.Exceptions.Single());
        result.Explanation.Should().Be(
            $"town/market.feature:4:5: Failed in 'When {step}': InvalidOperationException: No.");
    }

    [Fact]
    public async Task A_then_step_that_finds_a_breach_does_not_keep_those_after_it_from_judging()
    {
        var result = await Run(
            "Given a step", "Then it is a breach", "And it was done", "And it is a breach");

        result.Outcome.Should().Be(Outcome.Failed);
        result.Steps.Select(one => one.Outcome).Should().Equal(
            Outcome.Passed, Outcome.Failed, Outcome.Passed, Outcome.Failed);
        result.Exceptions.Should().HaveCount(2).And.AllBeOfType<RuleBreachException>();
        result.FirstFailing!.Step.Location.Line.Should().Be(4);
        result.Explanation.Should().Contain(":4:5: Failed in 'Then it is a breach'")
            .And.Contain(" | Then: town/market.feature:6:5: Failed in 'And it is a breach'");
    }

    [Fact]
    public async Task What_can_not_be_judged_after_a_breach_is_skipped()
    {
        var result = await Run("Then it is a breach", "Then it fails", "Then it is a breach");

        result.Outcome.Should().Be(Outcome.Failed);
        result.Steps.Select(one => one.Outcome).Should().Equal(
            Outcome.Failed, Outcome.Skipped, Outcome.Skipped);
        result.Exceptions.Should().ContainSingle().Which.Should().BeOfType<RuleBreachException>();
    }

    [Fact]
    public async Task A_when_step_that_finds_a_breach_ends_the_scenario()
    {
        var result = await Run("When it is a breach", "Then it was done");

        result.Steps.Select(one => one.Outcome).Should().Equal(Outcome.Failed, Outcome.Skipped);
    }

    [Fact]
    public async Task A_pending_step_is_pending()
    {
        var result = await Run("Given nobody has written this", "Then it was done");

        result.Outcome.Should().Be(Outcome.Pending);
        result.Steps.Select(one => one.Outcome).Should().Equal(Outcome.Pending, Outcome.Skipped);
        result.Explanation.Should().Contain(":3:5: Pending in 'Given nobody has written this'");
    }

    [Fact]
    public async Task An_undefined_step_keeps_the_whole_scenario_from_running()
    {
        var notes = new Notes();

        var result = await new Suite(
            Suite.Of("Given a step", "When unknown", "Then it was done", "Then unknown too"),
            typeof(Steps)).RunOnlyAsync(services => services.Add(notes));

        result.Outcome.Should().Be(Outcome.Undefined);
        result.Steps.Select(one => one.Outcome).Should()
            .Equal(Outcome.Skipped, Outcome.Undefined, Outcome.Skipped, Outcome.Undefined);
        result.Explanation.Should().Contain(":4:5: ").And.Contain(":6:5: ");
        notes.Lines.Should().BeEmpty();
    }

    [Fact]
    public async Task An_ambiguous_step_keeps_the_whole_scenario_from_running()
    {
        var result = await Run("Given a twin", "Then it was done");

        result.Outcome.Should().Be(Outcome.Ambiguous);
        result.Steps.Select(one => one.Outcome).Should().Equal(Outcome.Ambiguous, Outcome.Skipped);
    }

    [Fact]
    public async Task A_scenario_without_steps_does_not_pass()
    {
        var result = await new Suite("Feature: F\n  Scenario: S", typeof(Steps)).RunOnlyAsync();

        result.Outcome.Should().Be(Outcome.Undefined);
        result.Explanation.Should()
            .Be("town/market.feature:2:3: The scenario 'S' has no steps. Write them.");
    }

    [Fact]
    public async Task An_exception_that_can_not_say_what_it_means_is_survived()
    {
        var result = await Run("When it fails without words");

        result.Outcome.Should().Be(Outcome.Failed);
        result.Explanation.Should().EndWith(": WordlessException");
    }

    [Fact]
    public async Task A_fault_of_the_runner_itself_is_a_result_too()
    {
        var suite = new Suite(Suite.Of("Given a step"), typeof(Steps));
        var run = new ScenarioRun(suite.Features.Scenarios[0], null!);

        var result = await new ScenarioRunner(suite.Bindings, new RunOptions())
            .RunAsync(run, CancellationToken.None);

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Steps.Single().Outcome.Should().Be(Outcome.Skipped);
    }

    private static Task<ScenarioResult> Run(params string[] steps) =>
        new Suite(Suite.Of(steps), typeof(Steps))
            .RunOnlyAsync(services => services.Add(new Notes()));

    public sealed class WordlessException : Exception
    {
        public override string Message => throw new InvalidOperationException("No words.");
    }

    [Binding]
    public sealed class Steps(Notes notes)
    {
        [Given("a step")]
        public void Step() => notes.Add("done");

        [Given("a value task")]
        public async ValueTask StepValue()
        {
            await Task.Yield();
            notes.Add("done");
        }

        [Given("a lane")]
        public void StepOnLane() =>
            notes.Add(Thread.CurrentThread.IsBackground ? "done" : "would keep the process alive");

        [Then("it was done")]
        public void WasDone() => notes.Lines.Should().Equal("done");

        [When("it is a breach")]
        [Then("it is a breach")]
        public static void Breach() => throw new RuleBreachException("this.", "that.");

        [When("it fails")]
        [Then("it fails")]
        public static void Fail() => throw new InvalidOperationException("No.");

        [When("it fails without words")]
        public static void FailWithoutWords() => throw new WordlessException();

        [When("it fails in a value task")]
        public static async ValueTask FailValue()
        {
            await Task.Yield();
            throw new InvalidOperationException("No.");
        }

        [Given("nobody has written this")]
        public static void Pending() => throw new PendingStepException();

        [Given("a twin")]
        public void Twin() => notes.Add("one");

        [Given("a tw{word}")]
        public void Twin(string word) => notes.Add(word);
    }
}
