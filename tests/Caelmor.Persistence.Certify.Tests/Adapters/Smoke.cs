using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>The adapter is tried before the implementation, and each usual mistake has its
/// remedy.</summary>
public sealed class Smoke
{
    private const string Sample = "Caelmor.Persistence.SampleImplementation";

    // All others answer, or end, as fast as the machine lets them.
    private static readonly string[] Silent = ["does-not-flush", "ends-no-line", "hangs", "stays"];

    [Theory]
    [InlineData("obeys")]
    [LongInlineData("floods-its-standard-error")]
    [LongInlineData("ends-lines-as-windows-does")]
    public async Task Shows_each_step_that_an_adapter_gets_right(string manner)
    {
        var run = await TryAsync(manner);

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Split('\n').Select(line => line.Split(' ', 3) is ["✓", var step, ..] ? step : "")
            .Where(step => step != "").Should().Equal(
                "start", "initialize", "save", "restore", "cancel", "close", "leave");
        run.Output.Should().Contain("THE ADAPTER WORKS").And.Contain("pretender 1.0, protocol 1");
    }

    [Theory]
    [InlineData("prints-to-its-output", "initialize", "'Adapter ready.'", "standard error")]
    [InlineData("does-not-flush", "initialize", "no answer, and the process is alive.", "Flush")]
    [InlineData("ends-no-line", "initialize", "and no line feed after it.", "line feed after each")]
    [InlineData("answers-with-ids-as-texts", "initialize", "\"id\":\"1\"", "as the number it is")]
    [LongInlineData("begins-with-a-mark", "initialize", "\\ufeff{", "without a byte order mark")]
    [LongInlineData("speaks-json-rpc-1", "initialize", "'{\"id\":1", "\"jsonrpc\": \"2.0\"")]
    [LongInlineData("speaks-in-batches", "initialize", "'[{", "without [ and ]")]
    [LongInlineData("speaks-another-protocol", "initialize", "protocol 2.", "\"protocol\": 1")]
    [LongInlineData("has-no-name", "initialize", "an empty text.", "docs/protocol.md")]
    [LongInlineData(
        "ends-at-once", "initialize", "No module named 'orchestrator'", "It fails by itself")]
    [LongInlineData(
        "ends-after-its-introduction", "save", "exit code 0, before", "leave only then")]
    [LongInlineData("answers-without-result", "save", "resolt", "Spell them so")]
    [LongInlineData("answers-with-null", "save", "null", "docs/protocol.md")]
    [LongInlineData(
        "throws", "save", "error -32000: No room for quests.", "your implementation crashed")]
    [LongInlineData("asks-for-what-there-is-not", "save", "'nobody/knows'", "'What you call'")]
    [LongInlineData("hangs", "save", "no answer, and the process is alive.", "in one place")]
    [LongInlineData(
        "stays", "leave", "goes on after the end of its standard input", "End the program")]
    [LongInlineData("leaves-with-5", "leave", "exit code 5.", "leave with 0")]
    public async Task Tells_of_a_mistake_what_was_found_and_what_to_do(
        string manner, string step, string found, string remedy)
    {
        var run = await TryAsync(manner);

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Lines.Should().Contain($"✗ {step}");
        Line(run, "  Found ").Should().Contain(found);
        Line(run, "  Expected ").Should().NotBeEmpty();
        Line(run, "  To do ").Should().Contain(remedy);
        run.Output.Should().Contain($"THE ADAPTER FAILS  at {step}");
    }

    [Fact]
    public async Task Shows_the_conversation_to_whoever_asks()
    {
        var run = await TryAsync("obeys", "--verbose");

        run.Output.Should().Contain("  > {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"")
            .And.Contain("  < {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocol\":1,");
    }

    [Fact]
    public async Task Tries_an_assembly_behind_the_tool_s_own_adapter()
    {
        var run = await Tool.RunAsync("smoke", "--implementation", Path.Combine(
            AppContext.BaseDirectory.Replace("Caelmor.Persistence.Certify.Tests", Sample),
            Sample + ".dll"));

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Should().Contain("✓ initialize  sample 2.1.0, protocol 1");
    }

    [Theory]
    [InlineData("'smoke' tries an adapter, and found none.")]
    [InlineData("Found no way to start 'no-python'", "--exec", "no-python adapter.py")]
    [InlineData("exclude each other", "--exec", "x", "--implementation", "y.dll")]
    public async Task Refuses_what_starts_no_adapter(string message, params string[] arguments) =>
        (await Tool.RunAsync(["smoke", .. arguments])).ShouldBeRefused(
            ExitCode.WrongUsage, message);

    [Theory]
    [InlineData("cat", "repeats what is said to it")]
    [LongInlineData("python3 no_such_adapter.py", "does not find its script")]
    [LongInlineData("sh -c 'exit 3'", "It fails by itself.")]
    [LongInlineData("true", "Read standard input line by line to its end")]
    public async Task Says_what_is_really_the_matter_with_what_is_no_adapter(
        string command, string remedy)
    {
        var tried = await Tool.RunAsync("smoke", "--exec", command);
        var certified = await Tool.RunAsync("--exec", command);

        Line(tried, "  To do ").Should().Contain(remedy);
        certified.ShouldBeRefused(ExitCode.WrongUsage, remedy);
    }

    private static Task<ToolRun> TryAsync(string manner, params string[] further) =>
        Tool.RunAsync(
        [
            "smoke", "--exec", BadAdapter.Command($"{manner} always"),
            "--timeout", Silent.Contains(manner) ? "3" : "120",
            .. further,
        ]);

    private static string Line(ToolRun run, string head) => run.Lines.Single(line =>
        line.StartsWith(head, StringComparison.Ordinal));
}
