using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>What ledgers and grids do wrong on the pipe is named for what it is, as with
/// orchestrators.</summary>
public sealed class Misbehaviour_of_ledgers_and_grids
{
    private const string Crashed = "crashed";
    private const string Malformed = "malformed answer";

    private static readonly Dictionary<string, (string Method, string Rule)> Where = new()
    {
        ["audit-ledger"] = ("ledger/append", "dl-2.4"),
        ["world-grid"] = ("grid/save", "pv-15.3"),
    };

    [WhereThereIsTheory("python3")]
    [InlineData("os._exit(3)", Crashed, "ended with exit code 3, before it was told to.")]
    [LongInlineData("raise OSError('no ink')", Crashed, "OSError: no ink")]
    [LongInlineData("sink.write(b'Done.\\n')", Malformed, "'Done.'.")]
    [LongInlineData("pipe.call('nobody/knows')", Malformed, "'nobody/knows', which is none.")]
    public async Task Is_named(string statement, string finding, string words)
    {
        await ShouldBeNamedAsync("audit-ledger", statement, finding, words);
        await ShouldBeNamedAsync("world-grid", statement, finding, words);
    }

    [WhereThereIsTheory("python3")]
    [InlineData("pipe.call('memory/begin', process=4711)", "4711, in memory/begin.")]
    [LongInlineData(
        "pipe.call('mount/list', process=params['process'])",
        "the params of mount/list as its schema says.")]
    [LongInlineData("return {}", "neither of both.")]
    [LongInlineData("return {'granted': None, 'refused': Refusal('', '', '', '').form()}", "both.")]
    [LongInlineData(
        "return {'refused': {'path': '/'}}", "the result of ledger/append as its schema says.")]
    public Task Is_malformed_if_it_is_no_ledgers_word(string statement, string words) =>
        ShouldBeNamedAsync("audit-ledger", statement, Malformed, words);

    [WhereThereIsTheory("python3", IsLong = true)]
    [InlineData("pipe.call('time/now', **{'host': 4711, 'with': {}})", "4711, in time/now.")]
    [LongInlineData("pipe.call('time/now', host=params['host'])", "no member 'with'.")]
    [LongInlineData("return {'result': {'number': 'nine'}}", "what answers grid/save is GridSave")]
    [LongInlineData("return {}", "grid/save is answered.")]
    public Task Is_malformed_if_it_is_no_grids_word(string statement, string words) =>
        ShouldBeNamedAsync("world-grid", statement, Malformed, words);

    [WhereThereIsTheory("python3", IsLong = true)]
    [InlineData("audit-ledger")]
    [InlineData("world-grid")]
    public async Task Is_a_hang_and_the_process_is_ended(string spec)
    {
        var (method, rule) = Where[spec];
        var run = await PythonOf.MisbehavingAsync(
            spec, "time.sleep(3600)", method, rule, timeout: "8");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("hung").And.Contain("did not answer in time");
    }

    [WhereThereIsTheory("python3")]
    [InlineData("audit-ledger", "canon")]
    [InlineData("world-grid", "audit-ledger")]
    [InlineData("canon", "world-grid")]
    public async Task Is_told_to_the_adapter_of_another_spec(string spec, string theirs)
    {
        var run = await Tool.RunAsync(
            "--spec", spec, "--exec", PythonOf.Command(theirs), "--timeout", "120");

        run.ShouldBeRefused(ExitCode.WrongUsage, "Found no adapter at the other end of --exec");
        run.Errors.Should().Contain(
            theirs == "canon" ? "spec" : $"Certify it with --spec {theirs}.");
    }

    [Theory]
    [InlineData("audit-ledger", "cat", "repeats what is said to it")]
    [InlineData("world-grid", "sh -c 'exit 3'", "It fails by itself.")]
    [InlineData("audit-ledger", "true", "Read standard input line by line to its end")]
    public async Task Is_told_of_what_is_no_adapter(string spec, string command, string remedy) =>
        (await Tool.RunAsync("--spec", spec, "--exec", command))
        .ShouldBeRefused(ExitCode.WrongUsage, remedy);

    [Theory]
    [InlineData("smoke", "--exec", "cat")]
    [InlineData("serve")]
    public async Task Is_refused_where_nothing_speaks_the_protocol(params string[] command) =>
        (await Tool.RunAsync([.. command, "--spec", "truth-store"])).ShouldBeRefused(
            ExitCode.WrongUsage, "--spec takes one of: canon, world-grid, audit-ledger.");

    private static async Task ShouldBeNamedAsync(
        string spec, string statement, string finding, string words)
    {
        var (method, rule) = Where[spec];
        var run = await PythonOf.MisbehavingAsync(spec, statement, method, rule);

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Errors.Should().BeEmpty();
        run.Output.Should().Contain(finding).And.Contain(words)
            .And.NotContain("does not obey", "nobody knows what it would have obeyed");
    }
}
