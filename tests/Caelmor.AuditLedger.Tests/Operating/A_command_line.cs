using System.Text.Json;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Operating;

/// <summary>That is wrong is told in a sentence, and nothing is done.</summary>
public sealed class A_command_line
{
    [Theory]
    [InlineData("")]
    [InlineData("chek DIR", "check")]
    [InlineData("check")]
    [InlineData("check DIR more")]
    [InlineData("check DIR --wach 3", "--watch")]
    [InlineData("check DIR --watch soon", "--watch takes seconds")]
    [InlineData("check DIR --quiet --json", "--quiet")]
    [InlineData("check /nowhere/at/all", "/nowhere/at/all")]
    [InlineData("verify DIR --head 7", "--head takes")]
    [InlineData("verify DIR --head 1:abc,2:def", "--head takes")]
    [InlineData("show DIR --last 0", "--last takes")]
    [InlineData("show DIR --last -3", "--last takes")]
    [InlineData("replay DIR", "--dry-run")]
    [InlineData("export DIR", "--out")]
    [InlineData("view DIR --last 0", "--last takes")]
    [InlineData("view DIR --last 10001 --out /tmp/x", "--last takes")]
    [InlineData("accept-tail DIR", "--because")]
    [InlineData("reseal DIR --because ''", "--because")]
    [InlineData("head DIR --snapshots /nowhere", "/nowhere")]
    [InlineData("prove --dir /nowhere", "/nowhere")]
    [InlineData("prove --only luck", "luck")]
    [InlineData("prove --minutes never", "--minutes takes")]
    public async Task That_is_wrong_ends_with_2(string line, string word = "--help")
    {
        using var place = new Place();
        string[] words = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one == "DIR" ? place.Path : one == "''" ? " " : one)];

        var said = await LedgerCommand.RunAsync(words);

        said.ExitCode.Should().Be(ExitCode.WrongUsage, "of '{0}': {1}", line, said.Errors);
        said.Errors.Should().StartWith("caelmor-ledger: ").And.Contain(word);
        (said.Output.Length == 0).Should().Be(
            !words.Contains("--json"), "a machine is told in a document, and people are not");
        Directory.GetFileSystemEntries(place.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("head")]
    [InlineData("show")]
    [InlineData("replay --dry-run")]
    [InlineData("accept-tail --because x")]
    [InlineData("reseal --because x")]
    [InlineData("create")]
    public async Task With_json_is_answered_with_one_document(string command)
    {
        using var place = await An_operator.WithEventsAsync(2);
        var words = command.Split(' ');

        var said = await LedgerCommand.RunAsync([words[0], place.Path, .. words[1..], "--json"]);

        using var document = JsonDocument.Parse(said.Output);
        document.RootElement.ValueKind.Should().Be(JsonValueKind.Object);
        said.Output.Trim().Should().NotContain("\n");
        (said.ExitCode == ExitCode.Success).Should().Be(command != "create");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("head")]
    [InlineData("show")]
    [InlineData("replay --dry-run")]
    [InlineData("export --out FILE")]
    [InlineData("view --out /nowhere/page.html")]
    [InlineData("accept-tail --because x")]
    [InlineData("reseal --because x")]
    public async Task About_a_folder_without_a_ledger_says_what_to_do(string command)
    {
        using var place = new Place();
        string[] words = [.. command.Split(' ').Select(one => one == "FILE" ? place.Of("file") : one)];

        var said = await LedgerCommand.RunAsync([words[0], place.Path, .. words[1..]]);

        said.ExitCode.Should().Be(ExitCode.Rejected);
        (said.Output + said.Errors).Should().Contain(".ndjson");
        File.Exists(place.Of("file")).Should().BeFalse();
    }

    [Fact]
    public async Task That_asks_for_help_is_taught()
    {
        var help = await LedgerCommand.RunAsync("--help");
        help.Output.Should().Contain("Exit codes:").And.Contain("caelmor-ledger create /srv/audit");
        foreach (var command in new[]
        {
            "create", "check", "verify", "head", "show", "replay", "export", "view", "accept-tail",
            "reseal", "prove",
        })
        {
            help.Output.Should().Contain($"  {command}");
            (await LedgerCommand.RunAsync(command, "--help")).ExitCode
                .Should().Be(ExitCode.Success);
        }

        help.Output.Should().NotContain("victim");
    }
}
