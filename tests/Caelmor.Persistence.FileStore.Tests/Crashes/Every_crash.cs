using Caelmor.Persistence.FileStore.Tests.Simulation;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Caelmor.Persistence.FileStore.Tests.Crashes;

/// <summary>
/// Every subset, prefix and order of what was not flushed, after every operation, torn at sectors of
/// 512 bytes and of 4 KiB.
/// </summary>
public sealed class Every_crash(ITestOutputHelper output)
{
    private static readonly bool[] Either = [false, true];
    private static readonly int[] Sectors = [512, 4096];

    [Fact]
    public async Task Leaves_the_old_truth_or_the_new_one()
    {
        var (states, ofRecovery) = (0, 0);
        foreach (var story in Stories.All)
        {
            var trial = new CrashTrial(story);
            foreach (var sector in Sectors)
            {
                await trial.RunAsync(new(story.Begin), sector);
            }

            output.WriteLine($"{story}: {trial.States} of {trial.States} states: old or new.");
            states += trial.States;
            ofRecovery += trial.OfRecovery;
        }

        output.WriteLine(
            $"In all {states} of {states} states: old or new; {ofRecovery} of a recovery that "
            + "crashed in its turn.");
        states.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task Leaves_the_old_truth_or_the_new_one_also_after_a_fault()
    {
        var (states, faults) = (0, 0);
        foreach (var story in Stories.All.Where(story => !story.IsLarge))
        {
            var trial = new CrashTrial(story);
            for (var (at, isReached) = (1, true); isReached; at++)
            {
                isReached = false;
                foreach (var fault in Variants(at))
                {
                    var disk = new SimulatedDisk(story.Begin) { Fault = fault };
                    await trial.RunAsync(disk, 512);
                    isReached |= disk.Operations >= at;
                    faults++;
                }
            }

            output.WriteLine($"{story}: {trial.States} of {trial.States} states: old or new.");
            states += trial.States;
        }

        output.WriteLine($"In all {faults} faults, {states} of {states} states: old or new.");
        states.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task Would_be_noticed_if_files_were_not_flushed() =>
        await ShouldBeNoticedAsync(new(Stories.Named("a commit").Begin) { LiesAboutFiles = true });

    [Fact]
    public async Task Would_be_noticed_if_names_were_not_flushed() =>
        await ShouldBeNoticedAsync(new(Stories.Named("a commit").Begin) { LiesAboutNames = true });

    private static async Task ShouldBeNoticedAsync(SimulatedDisk disk)
    {
        var trial = new CrashTrial(Stories.Named("a commit"));

        await trial.Invoking(one => one.RunAsync(disk, 512)).Should()
            .ThrowAsync<Xunit.Sdk.XunitException>().WithMessage("*a commit, after*");
    }

    private static IEnumerable<Fault> Variants(int at) =>
        from isForEver in Either
        from isDone in Either
        select new Fault(at, Fault.Errors[at % Fault.Errors.Length], isForEver, isDone);
}
