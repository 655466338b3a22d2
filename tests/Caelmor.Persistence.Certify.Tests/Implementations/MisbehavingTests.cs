using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>What misbehaves is told as what it is, and never as our fault.</summary>
public sealed class MisbehavingTests : IDisposable
{
    private const string Start = Workshop.Start;

    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("throw new ArithmeticException(\"Oh dear.\")", "crashed", "It crashed: Arithmetic")]
    [InlineData("null", "malformed answer", "CreateOrchestrator answers with an orchestrator")]
    [LongInlineData(
        "new Odd(() => throw new ArithmeticException())", "crashed", "It crashed: Arith")]
    [LongInlineData("new Odd(() => default)", "malformed answer", "nothing \\(null\\)\\.")]
    [LongInlineData(
        "new Odd(() => new(Task.FromResult<SaveOutcome>(new SaveOutcome.Rejected(null))))",
        "malformed answer", "rejected, without any reason")]
    public async Task In_a_trial(string orchestrator, string finding, string explanation) =>
        ShouldBeTold(
            await _workshop.JudgeAsync($"{Start} => {orchestrator};"), finding, explanation);

    [Fact]
    public async Task In_a_trial_that_it_never_ends() => ShouldBeTold(
        await _workshop.JudgeAsync(
            $"{Start} => new Odd(() => new(new TaskCompletionSource<SaveOutcome>().Task));",
            timeout: "0.5"),
        "hung",
        "an answer within 0\\.5 s");

    [LongFact]
    public async Task In_a_trial_on_a_thread_of_its_own() => ShouldBeTold(
        await _workshop.JudgeApartAsync($$"""
            {{Start}} => new Odd(() =>
            {
                var t = new Thread(() => throw new ArithmeticException());
                t.Start();
                t.Join();
                return default;
            });
            """),
        "crashed",
        "It crashed: ArithmeticException");

    [LongFact]
    public async Task On_a_thread_that_belongs_to_no_scenario()
    {
        var run = await _workshop.JudgeApartAsync($$"""
            {{Start}}
            {
                var unhandled = new Thread(() => throw new ArithmeticException("Astray."));
                unhandled.UnsafeStart();
                unhandled.Join();
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("theirs 7.5 (Their.dll) crashed outside of all scenarios.")
            .And.Contain("On a thread of its own it threw: ArithmeticException: Astray.");
    }

    [LongFact]
    public async Task A_forgotten_task_ends_no_process_and_no_verdict()
    {
        var run = await _workshop.JudgeApartAsync($$"""
            {{Start}}
            {
                ((IAsyncResult)Task.Run(() => throw new ArithmeticException()))
                    .AsyncWaitHandle.WaitOne();
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output);
    }

    public void Dispose() => _workshop.Dispose();

    private static void ShouldBeTold(ToolRun run, string finding, string explanation)
    {
        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Errors.Should().BeEmpty();
        run.Output.Should().MatchRegex($"21\\.1-6\\.5 +0/1 +{finding} ")
            .And.MatchRegex(explanation)
            .And.MatchRegex("theirs 7.5 .Their.dll. (crashed|did not answer|was not understood)")
            .And.NotContain("does not obey")
            .And.Contain("What theirs did").And.NotContain("arness fault");
    }
}
