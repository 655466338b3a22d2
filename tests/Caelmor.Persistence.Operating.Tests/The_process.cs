using System.Diagnostics;
using System.Text.Json;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class The_process
{
    [Fact]
    public async Task Answers_with_its_exit_code_and_asks_at_the_standard_input()
    {
        using var village = await Village.WithAsync(2);

        (await ToolProcess.RunAsync("no\n", "use", village.Path, "1")).ShouldBeRefused(
            ExitCode.Rejected, "another answer than 1");
        (await ToolProcess.RunAsync("1\n", "use", village.Path, "1")).ShouldBeDone();

        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(1)));
        JsonDocument.Parse(File.ReadLines(village.Log).Last()).RootElement
            .GetProperty("operator").GetString().Should().Be(Environment.UserName);
    }

    [Fact]
    public async Task Watches_until_ctrl_c_and_says_130()
    {
        using var village = await Village.WithAsync(2);
        using var process = ToolProcess.Start("check", village.Path, "--watch", "0.05");
        for (var round = 0; round < 3; round++)
        {
            for (var line = 0; line < 8; line++)
            {
                (await process.StandardOutput.ReadLineAsync()).Should().Contain("  ok  ");
            }
        }

        Interrupt(process);

        var run = await ToolRun.OfAsync(process);
        run.ExitCode.Should().Be(ExitCode.Interrupted);
        run.Errors.Should().Contain("interrupted; the truth in force is what it was.");
    }

    [Fact]
    public async Task Changes_nothing_if_ctrl_c_is_the_answer()
    {
        using var village = await Village.WithAsync(2);
        using var process = ToolProcess.Start("use", village.Path, "1");
        while (await process.StandardOutput.ReadLineAsync() is { } line
            && !line.StartsWith("Type 1", StringComparison.Ordinal))
        {
        }

        Interrupt(process);

        (await ToolRun.OfAsync(process)).ShouldBeRefused(
            ExitCode.Interrupted, "interrupted; the truth in force is what it was");
        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(2)));
    }

    private static void Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        kill.WaitForExit();
        kill.ExitCode.Should().Be(0);
    }
}
