using Caelmor.Storage.CrashProofs.Simulation;
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
}

/// <summary>What disks hold when workloads begin, and what is found on them.</summary>
internal static class Disks
{
    /// <summary>A small truth, whole.</summary>
    public static Expected Whole(long epoch) => new Expected.Whole(SmallTruths.At(epoch));

    /// <summary>A truth of many sectors.</summary>
    public static Truth Large(long epoch) => SmallTruths.Large(epoch, 5, 650);

    /// <summary>Small truths of these epochs.</summary>
    public static DiskImage Holding(params long[] epochs) => new(epochs.ToDictionary(
        Stores.NameOf, epoch => GoldenFiles.Write(SmallTruths.At(epoch))));

    /// <summary>One truth.</summary>
    public static DiskImage Of(Truth truth) => new(new Dictionary<string, byte[]>
    {
        [Stores.NameOf(truth.Epoch.Number)] = GoldenFiles.Write(truth),
    });

    /// <summary>Files that a crash has left, a marker, or a mark.</summary>
    public static DiskImage With(this DiskImage image, params string[] names)
    {
        var files = new Dictionary<string, byte[]>(image.Files);
        foreach (var name in names)
        {
            files[name] = [1, 2, 3];
        }

        return new(files);
    }

    /// <summary>The file of an epoch under the name of one that was set aside.</summary>
    public static DiskImage SettingAside(this DiskImage image, int number, long epoch)
    {
        var files = new Dictionary<string, byte[]>(image.Files);
        files.Remove(Stores.NameOf(epoch), out var file);
        files[$"set-aside-{number:D6}-{Stores.NameOf(epoch)}"] =
            file ?? GoldenFiles.Write(SmallTruths.At(epoch));
        return new(files);
    }

    /// <summary>A byte of an epoch's file is altered.</summary>
    public static DiskImage Spoiling(this DiskImage image, long epoch)
    {
        var bytes = image.Files[Stores.NameOf(epoch)].ToArray();
        bytes[600] ^= 1;
        return new(new Dictionary<string, byte[]>(image.Files) { [Stores.NameOf(epoch)] = bytes });
    }
}
