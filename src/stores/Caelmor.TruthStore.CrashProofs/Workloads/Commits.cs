using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Simulation;
using static Caelmor.TruthStore.CrashProofs.Workloads.AllWorkloads;
using static Caelmor.TruthStore.CrashProofs.Workloads.Disks;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>Commits, with and without rotation.</summary>
internal static class Commits
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        Commit("the first commit", Holding(), new Expected.Nothing(), SmallTruths.At(1)),
        Commit("a commit", Holding(1), Whole(1), SmallTruths.At(2)),
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
