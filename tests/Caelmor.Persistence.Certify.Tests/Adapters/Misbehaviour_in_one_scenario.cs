using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>Each is named for what it is, and all other results stand.</summary>
public sealed class Misbehaviour_in_one_scenario
{
    private const string Seal = "0000000000000000000000000000000000000000000000000000000000000000";

    [Theory]
    [InlineData("is-killed", "ended by signal 9 (SIGKILL).")]
    [InlineData("ends-with-3", "ended with exit code 3, before it was told to. Its last words on "
        + "standard error: The disk is full. / Of what, it did not say.")]
    [LongInlineData("ends-with-0", "ended with exit code 0, before it was told to.")]
    [LongInlineData("fails-fast", "ended by signal 6 (SIGABRT)", "The world has ended.")]
    [LongInlineData("overflows-its-stack", "ended by signal 6 (SIGABRT)", "Stack overflow")]
    [LongInlineData("closes-its-output", "closed its standard output and goes on.")]
    [LongInlineData("throws", "answered with error -32000: No room for quests.")]
    public Task Is_a_crash(string manner, params string[] words) =>
        ShouldBeAsync(manner, "crashed", words);

    [LongTheory]
    [InlineData("ends-with-3-and-leaves-a-holder", "ended with exit code 3, before it was told to.")]
    [InlineData("is-killed-and-leaves-a-holder", "ended by signal 9 (SIGKILL).")]
    public Task Is_a_crash_at_once_whoever_holds_the_pipe(string manner, string words) =>
        ShouldBeAsync(manner, "crashed", [words], timeout: "15");

    [LongTheory]
    [InlineData("hangs")]
    [InlineData("floods-and-does-not-listen")]
    public Task Is_a_hang(string manner) =>
        ShouldBeAsync(manner, "hung", ["an answer within 8 s."], "8");

    [Theory]
    [InlineData("says-garbage", "'Saving now...'.")]
    [InlineData("says-no-message", "no other members than JSON-RPC gives it",
        "'{\"hello\":\"world\"}'")]
    [InlineData("asks-with-wrong-params", "the params of surface/produce as its schema says.",
        "at $.surface: no whole number from 0 to 2,147,483,647.")]
    [LongInlineData("says-100-megabytes", "a line has at most 16,777,216 bytes.")]
    [LongInlineData("answers-nobody", "an answer to no question, id 99999.")]
    [LongInlineData("answers-twice", "an answer to no question")]
    [LongInlineData("floods", "at most 100,000 messages in one scenario.", "a flood of more.")]
    [LongInlineData("asks-for-what-there-is-not", "'nobody/knows', which is none.")]
    [LongInlineData("asks-about-another-server", "4711, in truth/read.")]
    [LongInlineData("asks-about-another-surface", "surface is a number from 0 to 4.", "17.")]
    [LongInlineData("answers-with-restored", "a save is answered with saved or rejected.")]
    [LongInlineData("gives-no-reason", "rejected, without any reason.")]
    [LongInlineData("gives-a-reason-of-its-own",
        "the result of orchestrator/save as its schema says.",
        "a value of another kind, or a word that is")]
    [LongInlineData("answers-without-result", "no other members than JSON-RPC gives it")]
    [LongInlineData("answers-with-null", "the result of orchestrator/save as its schema says.")]
    [LongInlineData("speaks-after-its-answer", "'Done.'.")]
    public async Task Is_a_malformed_answer(string manner, params string[] words)
    {
        var run = await ShouldBeAsync(manner, "malformed answer", words);

        run.Output.Should().Contain(" was not understood in 1 trial.")
            .And.NotContain("does not obey", "nobody knows what it would have obeyed");
    }

    [Theory]
    [InlineData("obeys")]
    [InlineData("floods-its-standard-error")]
    [LongInlineData("starts-slowly")]
    [LongInlineData("stays")]
    [LongInlineData("leaves-with-5")]
    [LongInlineData("ends-lines-as-windows-does")]
    public async Task Is_none(string manner)
    {
        var run = await BadAdapter.TryAsync(manner);

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        run.Output.Should().Contain("2/2   obeyed").And.Contain("4 executed, 4 passed");
    }

    private static async Task<ToolRun> ShouldBeAsync(
        string manner, string finding, string[] words, string timeout = "120")
    {
        var run = await BadAdapter.TryAsync(manner, timeout);

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Errors.Should().BeEmpty();
        run.Output.Should().ContainAll(words);
        run.Output.Should().MatchRegex($"21\\.1-5\\.4 +1/2 +{finding} ")
            .And.Contain("4 executed, 3 passed").And.NotContain(Seal);
        return run;
    }
}
