using System.Runtime.Versioning;
using Caelmor.CommandLine.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Who may not look says nothing about what is there: neither that it is broken, nor that
/// it is not there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class What_may_not_be_read
{
    private static string Me => $"user '{Environment.UserName}'";

    [Theory]
    [InlineData("list DIR")]
    [InlineData("verify DIR")]
    [InlineData("check DIR")]
    [LongInlineData("diff DIR 1 2")]
    [LongInlineData("use DIR 1 --yes")]
    [LongInlineData("salvage DIR")]
    [LongInlineData("salvage DIR/any.caelmor")]
    [LongInlineData("migrate DIR")]
    [LongInlineData("copy DIR /nowhere")]
    [LongInlineData("list DIR/below/it")]
    public async Task Is_a_folder_without_permission(string command)
    {
        using var village = await Village.WithAsync(2);
        using var forbidden = Unprivileged.Forbid(village.Path);

        (await Unprivileged.RunAsync(command.Replace("DIR", village.Path))).ShouldBeRefused(
            ExitCode.NoPermission, Me, village.Path, "permission", "Act as the user");
    }

    [Fact]
    public async Task Is_told_to_machines()
    {
        using var village = await Village.WithAsync(1);
        using var forbidden = Unprivileged.Forbid(village.Path);

        var run = await Unprivileged.RunAsync($"list {village.Path} --json");

        run.ExitCode.Should().Be(ExitCode.NoPermission);
        run.Json.GetProperty("exitCode").GetInt32().Should().Be(5);
        run.Json.GetProperty("error").GetString().Should().Contain(village.Path);
    }

    [Theory]
    [InlineData("list")]
    [LongInlineData("list", "--quick")]
    [LongInlineData("verify")]
    [LongInlineData("check")]
    [LongInlineData("salvage")]
    public async Task Is_one_file_which_is_neither_sound_nor_broken(params string[] command)
    {
        using var village = await Village.WithAsync(2);
        using var forbidden = Unprivileged.Forbid(village.TruthOf(1));

        var run = await Unprivileged.RunAsync(
            $"{command[0]} {village.Path} {string.Join(' ', command[1..])}");

        // Root owns this folder and may read what nobody may; anybody else is told to mend its modes.
        var isToBeMended = command[0] == "check" && Environment.UserName != "root";
        run.ExitCode.Should().Be(
            isToBeMended ? ExitCode.Rejected : ExitCode.NoPermission, "{0}", run.Output + run.Errors);
        (run.Output + run.Errors).Should().Contain(Me).And.Contain(village.TruthOf(1))
            .And.NotContain("fails its check").And.NotContain("DOES NOT VERIFY")
            .And.NotContain(" NO\n").And.NotContain("broken");
    }

    [Fact]
    public async Task Hides_no_file_that_is_broken()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(2);
        using var forbidden = Unprivileged.Forbid(village.TruthOf(1));

        var run = await Unprivileged.RunAsync($"verify {village.Path} --json");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Json.GetProperty("files").EnumerateArray().Select(one =>
            (one.GetProperty("verifies").ToString(), one.GetProperty("forbidden").GetBoolean()))
            .Should().Equal(("True", false), ("False", false), ("", true));
    }

    [Theory]
    [InlineData("salvage DIR/truth-00000000000000000001.caelmor")]
    [InlineData("diff DIR 1 2")]
    [InlineData("use DIR 1 --yes")]
    public async Task Is_a_file_that_was_named(string command)
    {
        using var village = await Village.WithAsync(2);
        using var forbidden = Unprivileged.Forbid(village.TruthOf(1));

        (await Unprivileged.RunAsync(command.Replace("DIR", village.Path))).ShouldBeRefused(
            ExitCode.NoPermission, Me, village.TruthOf(1), "permission");
    }

    [Theory]
    [InlineData("use DIR 1 --yes")]
    [InlineData("migrate DIR")]
    public async Task Is_a_lock_that_may_not_be_taken(string command)
    {
        using var village = await Village.WithAsync(2);
        using var forbidden = Unprivileged.Forbid(village.Of("truth-store.lock"));

        (await Unprivileged.RunAsync(command.Replace("DIR", village.Path))).ShouldBeRefused(
            ExitCode.NoPermission, Me, village.Of("truth-store.lock"));
    }

    [Fact]
    public void Is_a_document_that_any_tool_is_given()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Of("certificate.json");
        File.WriteAllText(document, "{}");
        File.SetUnixFileMode(folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        using (Unprivileged.Forbid(document))
        {
            ShouldBeForbidden(document);
        }

        using (Unprivileged.Forbid(folder.Path))
        {
            ShouldBeForbidden(document);
        }
    }

    [Fact]
    public async Task Is_a_place_to_write_to_as_well()
    {
        using var village = await Village.WithAsync(1);
        village.Spoil(1);
        using var elsewhere = new TemporaryFolder();
        using var forbidden = Unprivileged.Forbid(elsewhere.Path);

        (await Unprivileged.RunAsync($"salvage {village.Path} --out {elsewhere.Of("read.json")}"))
            .ShouldBeRefused(ExitCode.NoPermission, Me, elsewhere.Path);
        (await Unprivileged.RunAsync($"crash --only damage --dir {elsewhere.Path}"))
            .ShouldBeRefused(ExitCode.NoPermission, Me, elsewhere.Path);
        (await Unprivileged.RunAsync($"copy {village.Path} {elsewhere.Of("copy")}"))
            .ExitCode.Should().BeOneOf(ExitCode.NoPermission, ExitCode.Rejected);
    }

    private static void ShouldBeForbidden(string path)
    {
        var stop = Stranger.Failure(() => GivenFile.ReadText(path, 100))
            .Should().BeOfType<StopException>().Which;
        stop.ExitCode.Should().Be(ExitCode.NoPermission);
        stop.Message.Should().Contain(path);
    }
}
