using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Cast;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>Everything that changes a store.</summary>
internal static class AllWorkloads
{
    public static IReadOnlyList<Workload> All { get; } =
        [.. Commits.All, .. Choices.All, .. MigrationWorkloads.All, .. Recoveries.All];

    /// <summary>Those that do not have states by the thousand.</summary>
    public static IReadOnlyList<Workload> Small { get; } = [.. All.Where(workload => !workload.IsLarge)];

    public static Workload Named(string name) => All.Single(workload => workload.Name == name);

    /// <summary>A small truth, whole.</summary>
    public static Expected Whole(long epoch) => new Expected.Whole(SmallTruths.At(epoch));

    /// <summary>A truth of many sectors.</summary>
    public static Truth Large(long epoch) => SmallTruths.Large(epoch, 5, 650);
}
