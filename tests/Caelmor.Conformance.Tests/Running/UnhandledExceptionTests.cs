using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

/// <remarks>Alone, because a stray of unknown origin is reported to every run there is.</remarks>
[Collection(nameof(UnhandledExceptionTests))]
[CollectionDefinition(nameof(UnhandledExceptionTests), DisableParallelization = true)]
public sealed class UnhandledExceptionTests
{
    public UnhandledExceptionTests() => UnhandledExceptions.Install();

    [Fact]
    public async Task A_thread_that_throws_crashes_its_scenario_and_no_other()
    {
        var result = await RunBetweenOthers("a thread throws");

        result.Results.Select(one => one.Outcome).Should()
            .Equal(Outcome.Passed, Outcome.Crashed, Outcome.Passed);
        result.Results[1].Explanation.Should().Be(
            "town/market.feature:4:3: Crashed: a thread that the scenario started threw "
            + "InvalidOperationException: Astray.");
        result.Results[1].Exceptions.Should().ContainSingle().Which.Message.Should().Be("Astray.");
        result.UnhandledExceptions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_crash_counts_though_its_scenario_has_ended()
    {
        var late = new LateThread();

        var result = await new Suite("""
            Feature: F
              Scenario: Begins it
                Given a thread that will throw
              Scenario: Ends it
                When that thread throws
            """, typeof(LateSteps))
            .RunAsync(new RunOptions { Jobs = 1 }, services => services.Add(late));

        result.Results.Select(one => one.Outcome).Should().Equal(Outcome.Crashed, Outcome.Passed);
        result.Results[0].Steps.Should().OnlyContain(step => step.Outcome == Outcome.Passed);
    }

    [Theory]
    [InlineData("an async void throws and all wait")]
    [InlineData("a pool thread throws and all wait")]
    public async Task A_crash_explains_a_time_out(string step)
    {
        var result = await RunBetweenOthers(step);

        result.Results.Select(one => one.Outcome).Should()
            .Equal(Outcome.Passed, Outcome.Crashed, Outcome.Passed);
        result.Results[1].Explanation.Should().Contain("InvalidOperationException: Astray. | ")
            .And.Contain($"Timed out in the step 'When {step}'");
        result.Results[1].FirstFailing!.Outcome.Should().Be(Outcome.TimedOut);
    }

    [Fact]
    public async Task A_thread_of_unknown_origin_is_reported_on_the_run()
    {
        var result = await RunBetweenOthers("a thread throws that hides its origin");

        result.Results.Should().OnlyContain(one => one.Outcome == Outcome.Passed);
        var unhandled = result.UnhandledExceptions.Should().ContainSingle().Subject;
        unhandled.Exception.Message.Should().Be("Astray.");
        unhandled.Scenario.Should().BeNull();
    }

    [Fact]
    public async Task A_task_that_nobody_observed_is_reported_on_the_run()
    {
        var result = await RunBetweenOthers("a task is forgotten");

        result.Results.Should().OnlyContain(one => one.Outcome == Outcome.Passed);
        var unhandled = result.UnhandledExceptions.Should().ContainSingle().Subject;
        unhandled.Exception.Message.Should().Be("Astray.");
        unhandled.Scenario!.Name.Should().Be("Stray");
    }

    private static Task<RunResult> RunBetweenOthers(string step) => new Suite($"""
        Feature: F
          Scenario: Before
            Given a step
          Scenario: Stray
            When {step}
          Scenario: After
            Given a step
        """, typeof(Steps)).RunAsync(new RunOptions { TimeLimit = TimeSpan.FromSeconds(1) });

    public sealed class LateThread
    {
        private readonly TaskCompletionSource _go = new();
        private Thread? _thread;

        public void Begin()
        {
            _thread = new Thread(() =>
            {
                _go.Task.Wait();
                throw new InvalidOperationException("Astray.");
            });
            _thread.Start();
        }

        public void End()
        {
            _go.SetResult();
            _thread!.Join();
        }
    }

    [Binding]
    public sealed class LateSteps(LateThread late)
    {
        [Given("a thread that will throw")]
        public void Begin() => late.Begin();

        [When("that thread throws")]
        public void End() => late.End();
    }

    [Binding]
    public sealed class Steps
    {
        [Given("a step")]
        public static void Step() => Thread.Yield();

        [When("a thread throws")]
        public static void ThreadThrows()
        {
            var thread = new Thread(Throw);
            thread.Start();
            thread.Join();
        }

        [When("a thread throws that hides its origin")]
        public static void HiddenThreadThrows()
        {
            var thread = new Thread(Throw);
            thread.UnsafeStart();
            thread.Join();
        }

        [When("an async void throws and all wait")]
        public static Task AsyncVoidThrows()
        {
            ThrowLater();
            return new TaskCompletionSource().Task;
        }

        [When("a pool thread throws and all wait")]
        public static Task PoolThreadThrows()
        {
            ThreadPool.QueueUserWorkItem(_ => Throw());
            return new TaskCompletionSource().Task;
        }

        [When("a task is forgotten")]
        public static void Forget()
        {
            // Waited for without looking at its exception.
            IAsyncResult task = Task.Run(Throw);
            task.AsyncWaitHandle.WaitOne();
        }

        private static async void ThrowLater()
        {
            await Task.Yield();
            Throw();
        }

        private static void Throw() => throw new InvalidOperationException("Astray.");
    }
}
