using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>One file of a store, as an operator sees it.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Path">Its path.</param>
/// <param name="Epoch">The epoch that its name says.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="IsQuarantined">Whether it failed a check and is not to be used.</param>
/// <param name="Size">Its length in bytes; 0 if it is not there and only its marker is, or what
/// says that it was acknowledged.</param>
/// <param name="Summary">What it says about itself; null if that cannot be read.</param>
public sealed record EpochFile(
    string Name,
    string Path,
    Epoch Epoch,
    EpochRole Role,
    bool IsQuarantined,
    long Size,
    EpochSummary? Summary);

/// <summary>What a file of a store is there for.</summary>
public enum EpochRole
{
    /// <summary>It is the truth in force.</summary>
    InForce,

    /// <summary>An older epoch, kept.</summary>
    Backup,

    /// <summary>An operator's act set it aside; the store does not look at it.</summary>
    SetAside,

    /// <summary>It was acknowledged last, and is gone: nothing is in force.</summary>
    Lost,
}

/// <summary>What a file says about itself. Only verifying it tells whether that is so.</summary>
/// <param name="Time">When it was written, by the clock of that machine. It orders nothing.</param>
/// <param name="Version">The version of the canon.</param>
/// <param name="Data">How many data it has.</param>
/// <param name="Schemas">Its objects by type and schema version.</param>
public sealed record EpochSummary(
    DateTimeOffset Time, CanonVersion Version, long Data, ImmutableArray<SchemaCount> Schemas)
{
    /// <summary>Reads the manifest of a file; null if that cannot be.</summary>
    internal static EpochSummary? Read(IDisk disk, string name)
    {
        try
        {
            using var file = disk.Open(name);
            var manifest = ContainerReader.Open(file).Manifest;
            return new(
                manifest.Time,
                new(manifest.CanonVersion),
                manifest.Data,
                [.. manifest.Schemas.Select(one =>
                    new SchemaCount(one.Type, one.SchemaVersion, one.Count))]);
        }
        catch (Exception failure) when (failure is FlawException or TruthStoreException
            || DiskFailure.Is(failure))
        {
            // A list shows what there is; what is wrong with it, verifying tells.
            return null;
        }
    }
}

/// <summary>How many objects of one type a file has in one schema version.</summary>
/// <param name="Type">The type.</param>
/// <param name="SchemaVersion">The schema version.</param>
/// <param name="Count">How many.</param>
public sealed record SchemaCount(string Type, int SchemaVersion, long Count);
