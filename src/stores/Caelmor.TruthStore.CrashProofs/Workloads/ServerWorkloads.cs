using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Cast;
using static Caelmor.TruthStore.CrashProofs.Workloads.Disks;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>Commits, with and without rotation.</summary>
internal static class Commits
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        Commit("the first commit", Holding(), new Expected.Nothing(), SmallTruths.At(1)),
        Commit("a commit", Holding(1), Whole(1), SmallTruths.At(2)),
        Commit(
            "a commit that raises the mark",
            Holding(1, 2).With(Stores.MarkOf(2)), Whole(2), SmallTruths.At(3)),
        Commit(
            "a commit that raises a mark that a crash has left behind",
            Holding(1, 2).With(Stores.MarkOf(1)), Whole(2), SmallTruths.At(3)),
        Commit("a commit of odd texts", Holding(7), Whole(7), SmallTruths.Odd(9)),
        Commit(
            "the first commit of many sectors", Holding(), new Expected.Nothing(), Large(1))
            with { IsLarge = true },
        Commit("a commit of many sectors", Holding(1), Whole(1), Large(2))
            with { IsLarge = true },
        Commit(
            "a commit of many sectors with rotation", Holding(1, 2, 3), Whole(3), Large(4))
            with { IsLarge = true },
        Commit("a commit with rotation", Holding(1, 2, 3, 4), Whole(4), SmallTruths.At(5)),
        Commit(
            "a commit with rotation that finds a broken backup",
            Holding(1, 2, 3, 4).Spoiling(4), new Expected.Broken(4), SmallTruths.At(5)),
        Commit(
            "a commit with rotation over what a crash left",
            Holding(1, 2, 3, 4).With(Stores.WritingOf(5)), Whole(4), SmallTruths.At(5)),
        new(
            "a commit over a broken truth",
            Holding(1, 2, 3).Spoiling(3),
            new Expected.Broken(3),
            Whole(4),
            one => one.ReadAndCommitAsync(SmallTruths.At(4))) { IsFollowed = true },
    ];

    private static Workload Commit(string name, DiskImage begin, Expected old, Truth truth) =>
        new(name, begin, old, new Expected.Whole(truth), one => one.CommitAsync(truth))
        {
            IsFollowed = true,
        };
}

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
