using System.Runtime.Versioning;
using System.Text.Json;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Processes;

/// <summary>Learns that, by exit code 5, and nothing about what is there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Who_may_not_look
{
    [Theory]
    [InlineData("create")]
    [InlineData("check")]
    [LongInlineData("verify")]
    [LongInlineData("head")]
    [LongInlineData("show")]
    [LongInlineData("replay --dry-run")]
    [LongInlineData("export --out /nowhere/file")]
    [LongInlineData("view --out /nowhere/page.html")]
    [LongInlineData("accept-tail --because x")]
    [LongInlineData("reseal --because x")]
    public async Task Into_a_folder(string command)
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var forbidden = Forbid(place.Path);
        var words = command.Split(' ');

        var said = await LedgerProcess.RunUnprivilegedAsync(
            [words[0], $"{place.Path}/below", .. words[1..]]);

        ShouldBeForbidden(said, place.Path);
    }

    [Theory]
    [InlineData("check")]
    [LongInlineData("verify")]
    [LongInlineData("show")]
    [LongInlineData("replay --dry-run")]
    [LongInlineData("accept-tail --because x")]
    public async Task Into_one_file(string command)
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var forbidden = Forbid(place.Events);
        var words = command.Split(' ');

        var said = await LedgerProcess.RunUnprivilegedAsync([words[0], place.Path, .. words[1..]]);

        ShouldBeForbidden(said, place.Events);
    }

    [Fact]
    public async Task Is_told_in_a_document_if_it_is_a_machine()
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var forbidden = Forbid(place.EventSeals);

        var said = await LedgerProcess.RunUnprivilegedAsync("check", place.Path, "--json");

        said.ExitCode.Should().Be(ExitCode.NoPermission);
        using var document = JsonDocument.Parse(said.Output);
        document.RootElement.GetProperty("exitCode").GetInt32().Should().Be(5);
        document.RootElement.GetProperty("error").GetString().Should().Contain(place.EventSeals);
    }

    [LongFact]
    public async Task Nor_write_to_where_it_was_told_to()
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var elsewhere = new Place();
        using var forbidden = Forbid(elsewhere.Path);

        foreach (var command in new[] { "export", "view" })
        {
            ShouldBeForbidden(
                await LedgerProcess.RunUnprivilegedAsync(
                    command, place.Path, "--out", elsewhere.Of("new")),
                elsewhere.Path);
        }

        ShouldBeForbidden(
            await LedgerProcess.RunUnprivilegedAsync(
                "migrate", elsewhere.Path, "--database", "Host=/nowhere;Database=game"),
            elsewhere.Path);
    }

    private static void ShouldBeForbidden(ToolRun said, string path)
    {
        said.ExitCode.Should().Be(ExitCode.NoPermission, said.Output + said.Errors);
        said.Errors.Should().Contain($"user '{Environment.UserName}'").And.Contain(path)
            .And.Contain("Act as the user");
        said.Output.Should().BeEmpty();
    }

    // Takes all rights away, and gives them back.
    private static Restored Forbid(string path)
    {
        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        return new(() => File.SetUnixFileMode(path, before));
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
