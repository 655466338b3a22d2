using System.Diagnostics;
using System.Globalization;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>Whatever was started for a run ends with it, however it ends.</summary>
public sealed class No_process_is_left_behind : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _numbers = Path.GetTempFileName();

    [Theory]
    [InlineData("leaves-a-child", ExitCode.Incomplete)]
    [LongInlineData("leaves-a-child-and-ends", ExitCode.Rejected)]
    public async Task Not_even_a_child_that_is_nobody_s_any_more(string manner, ExitCode exitCode)
    {
        var run = await BadAdapter.TryAsync($"{manner} {_numbers}");

        run.ExitCode.Should().Be(exitCode, run.Output + run.Errors);
        await ShouldAllEndAsync();
    }

    [Theory]
    [InlineData("INT", ExitCode.Interrupted)]
    [LongInlineData("TERM", ExitCode.Interrupted)]
    [LongInlineData("KILL", (ExitCode)137)]
    public async Task However_the_certifier_itself_ends(string signal, ExitCode exitCode)
    {
        var running = Executable.StartAsync(Attentive.Start(
            "dotnet",
            Executable.Path,
            "--exec", BadAdapter.Command($"waits-with-a-child {_numbers}"),
            "--only", "21.1-5.4",
            "--quick",
            "--jobs", "1",
            "--timeout", "60"));
        var (certifier, _) = await NumbersAsync();

        using (Process.Start("kill", [$"-{signal}", $"{certifier}"]))
        {
            (await running).ExitCode.Should().Be(exitCode);
        }

        await ShouldAllEndAsync();
    }

    public void Dispose() => File.Delete(_numbers);

    // The first is the adapter's parent, the others are the adapter and its child.
    private async Task<(int Certifier, int[] Others)> NumbersAsync()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience;)
        {
            var lines = await File.ReadAllLinesAsync(_numbers);
            if (lines.Length > 0 && lines[^1] == "all")
            {
                int[] all = [.. lines[..^1].Select(line =>
                    int.Parse(line, CultureInfo.InvariantCulture))];
                return (all[0], all[1..]);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The adapter never came to its save.");
    }

    private async Task ShouldAllEndAsync()
    {
        var (_, others) = await NumbersAsync();
        others.Should().NotBeEmpty();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && others.Any(Lives);)
        {
            await Task.Delay(50);
        }

        others.Where(Lives).Should().BeEmpty();
    }

    // Whoever has ended and is not yet collected by its parent has no environment any more.
    private static bool Lives(int number)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{number}/environ").Length > 0;
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
