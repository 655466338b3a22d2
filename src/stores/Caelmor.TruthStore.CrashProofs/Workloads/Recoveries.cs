using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Simulation;
using static Caelmor.TruthStore.CrashProofs.Workloads.AllWorkloads;
using static Caelmor.TruthStore.CrashProofs.Workloads.Disks;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>A server starts, and has something to put in order.</summary>
internal static class Recoveries
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        Opening(
            "a recovery that removes what crashes left",
            Holding(3, 4).With(
                Stores.WritingOf(4), Stores.WritingOf(5), Stores.WritingOf(6)),
            Whole(4)),
        Opening(
            "a recovery of a store that never held a truth",
            Holding().With(Stores.WritingOf(1)),
            new Expected.Nothing()),
        Opening(
            "a recovery that finds a broken truth",
            Holding(3, 4).Spoiling(4).With(Stores.WritingOf(5)),
            new Expected.Broken(4)),
        Opening(
            "a recovery that finds a marker and no file",
            Holding(3).With(Stores.MarkerOf(4), Stores.WritingOf(5)),
            new Expected.Broken(4)),
        new(
            "a recovery that goes on to commit",
            Holding(1, 2, 3, 4).With(Stores.WritingOf(5), Stores.WritingOf(6)),
            Whole(4),
            Whole(5),
            one => one.ReadAndCommitAsync(SmallTruths.At(5))) { IsFollowed = true },
    ];

    // Opening changes no truth: what was in force stays in force.
    private static Workload Opening(string name, DiskImage begin, Expected there) =>
        new(name, begin, there, there, one => one.ReadAsync());
}
