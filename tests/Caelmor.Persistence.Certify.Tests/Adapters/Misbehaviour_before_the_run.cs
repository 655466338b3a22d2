using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>Whoever does not get to the first scenario is told what to do.</summary>
public sealed class Misbehaviour_before_the_run
{
    [Theory]
    [InlineData("ends-at-once", "ended with exit code 1", "No module named 'orchestrator'")]
    [InlineData("prints-to-its-output", "'Adapter ready.'")]
    [InlineData("speaks-another-protocol", "Expected: protocol 1. Found: protocol 2.")]
    [InlineData("has-no-name", "name is a line of text", "an empty text.")]
    [InlineData("answers-with-ids-as-texts", "an id is a whole number")]
    [InlineData("begins-with-a-mark", "each line is a message of JSON-RPC 2.0", "\\ufeff{")]
    [InlineData("speaks-json-rpc-1", "each message has \"jsonrpc\": \"2.0\".")]
    [InlineData("speaks-in-batches", "one message a line, and no batches.")]
    public async Task Is_told_with_what_was_found_and_where_to_read_on(
        string manner, params string[] words) =>
        ShouldBeTold(await TryAsync(manner, timeout: "120"), words);

    [Theory]
    [InlineData("never-introduces-itself")]
    [LongInlineData("does-not-flush")]
    public async Task Is_told_of_silence_how_long_was_waited(string manner) =>
        ShouldBeTold(await TryAsync(manner, timeout: "2"), "It did not answer within 2 s.");

    [Theory]
    [InlineData("no-such-program --serve", "Found no way to start 'no-such-program'")]
    [InlineData("/etc/hostname", "Found no way to start '/etc/hostname'", "takes a program")]
    [InlineData("/tmp", "Found no way to start '/tmp'")]
    [InlineData("", "Found --exec without a command.")]
    [InlineData("  ", "Found --exec without a command.")]
    [InlineData("''", "Found --exec without a command.")]
    [InlineData("python3 \"my adapter.py", "the quote \" has no end. Close it.")]
    public async Task Is_told_of_a_command_that_starts_nothing(
        string command, params string[] words)
    {
        var run = await Tool.RunAsync("--exec", command);

        run.ShouldBeRefused(ExitCode.WrongUsage, words[0]);
        run.Errors.Should().ContainAll(words);
    }

    private static Task<ToolRun> TryAsync(string manner, string timeout) => Tool.RunAsync(
        "--exec", BadAdapter.Command(manner), "--timeout", timeout);

    private static void ShouldBeTold(ToolRun run, params string[] words)
    {
        run.ShouldBeRefused(ExitCode.WrongUsage, "Found no adapter at the other end of --exec");
        run.Errors.Should().ContainAll(words)
            .And.Contain("docs/protocol.md").And.Contain("caelmor-certify smoke");
    }
}
