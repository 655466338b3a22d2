using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.Storage.Disks;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Caelmor.Storage.Tests.Logs;

/// <summary>Leaves all lines that were acknowledged, and of the others the first ones.</summary>
public sealed class Every_crash_of_a_log(ITestOutputHelper output)
{
    private const int Sector = 4;

    private static readonly string[] All = ["one", "two", "three", "four", "five"];

    [Fact]
    public async Task Keeps_what_was_acknowledged()
    {
        var log = await ProveAsync(disk => disk, isChecked: true);

        output.WriteLine(string.Join(", ", log.Tallies));
        log.Findings.Should().BeEmpty();
        log.Tallies.Single(one => one.What == Counted.States).Tried.Should().BeGreaterThan(300);
        log.Tallies.Single(one => one.What == Counted.InRecovery).Tried.Should().BeGreaterThan(30);
    }

    [Fact]
    public async Task Is_noticed_where_nothing_is_flushed() =>
        (await ProveAsync(disk => new ForgetfulDisk(disk), isChecked: true))
            .Findings.Should().NotBeEmpty();

    [Fact]
    public async Task Is_noticed_where_no_line_is_checked() =>
        (await ProveAsync(disk => disk, isChecked: false)).Findings.Should().NotBeEmpty();

    private static async Task<ProofLog> ProveAsync(
        Func<IAppendDisk, IAppendDisk> between, bool isChecked)
    {
        var log = new ProofLog((_, _) => { }, () => { });
        var trial = new CrashTrial<int>(
            disk => Task.FromResult(Act(disk, between)),
            (image, acknowledged, after) => Task.FromResult(
                Examine(image, acknowledged, after, between, isChecked)),
            log)
        {
            IsEveryWrite = true,
        };
        await trial.RunAsync(new(Empty()), Sector, CancellationToken.None);
        return log;
    }

    private static DiskImage Empty() =>
        new(new Dictionary<string, byte[]> { [LineStore.Name] = [] });

    // How many lines were acknowledged, at each moment of the disk.
    private static Func<int, int> Act(SimulatedDisk disk, Func<IAppendDisk, IAppendDisk> between)
    {
        var acknowledged = new List<(int Moment, int Lines)>();
        using var store = LineStore.Open(between(disk));
        foreach (var group in (string[][])[[All[0]], All[1..3], All[3..]])
        {
            store.Append(group);
            acknowledged.Add((disk.Moments.Count - 1, store.Lines.Count));
        }

        return moment => acknowledged.Where(one => one.Moment <= moment)
            .Select(one => one.Lines).DefaultIfEmpty().Max();
    }

    private static Examined Examine(
        DiskImage image,
        int acknowledged,
        string after,
        Func<IAppendDisk, IAppendDisk> between,
        bool isChecked)
    {
        var disk = new SimulatedDisk(image);
        using var store = LineStore.Open(between(disk), isChecked);
        List<Moment> recovery = [.. disk.Moments];
        var found = store.Lines.ToList();
        if (found.Count < acknowledged || !All.Take(found.Count).SequenceEqual(found))
        {
            return new(
                new($"{string.Join(", ", found)}.", $"{acknowledged} lines or more.", after),
                recovery);
        }

        // What is appended to what a crash has left stays as well, whatever becomes of the rest.
        store.Append("next");
        var lost = disk.Moments[^1].CrashStates(Sector, isEveryWrite: true).FirstOrDefault(state =>
        {
            using var again = LineStore.Open(new SimulatedDisk(state));
            return !again.Lines.SequenceEqual([.. found, "next"]);
        });
        return new(
            lost is null ? null : new($"{lost}", "the next line, behind the others.", after),
            recovery);
    }
}
