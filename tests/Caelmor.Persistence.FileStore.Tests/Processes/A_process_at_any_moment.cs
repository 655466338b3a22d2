using System.Diagnostics;
using System.Globalization;
using Caelmor.Persistence.CrashWriter;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Caelmor.Persistence.FileStore.Tests.Processes;

/// <summary>A real process, killed at random moments; its parent keeps what has to be
/// there.</summary>
public sealed class A_process_at_any_moment(ITestOutputHelper output)
{
    /// <summary>How many seconds to go on killing.</summary>
    public const string Seconds = "CAELMOR_CRASH_SECONDS";

    [Fact]
    public async Task Loses_nothing_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(8);
        var (kills, last) = (0, 0L);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Duration() || kills < 3; kills++)
        {
            using var process = Writer.Start("commit", folder.Path, 1_000_000);
            var said = process.StandardOutput.ReadToEndAsync();
            await Task.Delay(random.Next(60, 700));
            process.Kill();
            await process.WaitForExitAsync();
            var acknowledged = Writer.Acknowledged(await said);

            using var store = FileTruthStore.Open(folder.Path, Epochs.Options);
            var found = await store.ReadAsync(default);
            var least = acknowledged.Count > 0 ? acknowledged[^1] : last;
            found.Epoch.Number.Should().BeInRange(least, least + 1);
            if (found.Epoch.Number > 0)
            {
                found.ShouldHold(Epochs.Truth(found.Epoch.Number));
            }

            last = found.Epoch.Number;
        }

        last.Should().BeGreaterThan(0);
        output.WriteLine($"{kills} of {kills} kills over {last} epochs: nothing was lost.");
    }

    private static TimeSpan Duration() =>
        TimeSpan.FromSeconds(double.Parse(
            Environment.GetEnvironmentVariable(Seconds) ?? "5", CultureInfo.InvariantCulture));
}
