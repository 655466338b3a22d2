using System.Diagnostics;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Who holds the lock of a store, and whether anything can be written to it.</summary>
public sealed class A_check_of_the_surroundings
{
    [Fact]
    public async Task Names_the_process_that_holds_the_lock_and_its_command()
    {
        using var village = await Village.WithAsync(2);
        using var server = FileTruthStore.Open(village.Path);

        var run = (await Tool.RunAsync("check", village.Path)).ShouldBeDone();

        Lock(run).Should().Contain($"process {Environment.ProcessId} ")
            .And.Contain(Path.GetFileName(Environment.ProcessPath!)).And.Contain("since");
    }

    [Fact]
    public async Task Says_that_nobody_holds_the_lock()
    {
        using var village = await Village.WithAsync(2);

        Lock((await Tool.RunAsync("check", village.Path)).ShouldBeDone())
            .Should().Contain("nobody holds it");
    }

    [Fact]
    public async Task Says_that_who_held_the_lock_has_died()
    {
        using var village = await Village.WithAsync(2);
        using var dead = Process.Start("true");
        await dead.WaitForExitAsync();
        await File.WriteAllTextAsync(
            village.Of("truth-store.lock"),
            $"process {dead.Id} (Server), started 2026-11-20T04:00:00.0000000+00:00, here since "
            + "2026-11-20T04:00:01.0000000+00:00\n");

        Lock((await Tool.RunAsync("check", village.Path)).ShouldBeDone())
            .Should().Contain($"process {dead.Id} (Server)").And.Contain("is not there any more")
            .And.Contain("takes it over");
    }

    [Fact]
    public async Task Says_what_else_stands_in_the_lock()
    {
        using var village = await Village.WithAsync(2);
        await File.WriteAllTextAsync(village.Of("truth-store.lock"), "somebody");

        Lock((await Tool.RunAsync("check", village.Path)).ShouldBeDone())
            .Should().Contain("somebody");
    }

    [WhereFoldersAreBoundFact]
    public async Task Fails_where_nothing_can_be_written()
    {
        using var village = await Village.WithAsync(2);

        var run = await ToolProcess.InShellAsync(
            $"unshare -m sh -c \"mount --bind '{village.Path}' '{village.Path}' && "
            + $"mount -o remount,bind,ro '{village.Path}' && {{0}} check '{village.Path}'\"");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().MatchRegex("FAIL +disk +.*read-only").And.Contain("remount");
    }

    [Fact]
    public async Task Passes_where_something_can()
    {
        using var village = await Village.WithAsync(2);

        (await Tool.RunAsync("check", village.Path)).ShouldBeDone()
            .Output.Should().MatchRegex("ok +disk +.*can be written");
    }

    private static string Lock(ToolRun run) =>
        run.Output.Split('\n').Single(line => line.StartsWith("ok    lock "));
}
