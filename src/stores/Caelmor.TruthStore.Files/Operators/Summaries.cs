using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Reads the manifests of files, for lists.</summary>
internal static class Summaries
{
    public static EpochSummary? Read(IDisk disk, string name)
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
            || StoreContext.IsOfDisk(failure))
        {
            // A list shows what there is; what is wrong with it, verifying tells.
            return null;
        }
    }
}
