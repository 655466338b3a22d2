using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>Finds the folders of truth stores, or makes them.</summary>
internal static class StoreFolders
{
    private static readonly StoreKind Kind = new("a truth store", "truth-store");

    /// <inheritdoc cref="Folder.ToWriteAt"/>
    /// <exception cref="TruthStoreException">It is not there, or a link is.</exception>
    public static IFolder ToWriteAt(string folder, bool create) =>
        StorageFaults.AsOfStore(() => Folder.ToWriteAt(folder, Kind, create));

    /// <inheritdoc cref="Folder.ToLookAt"/>
    /// <exception cref="TruthStoreException">It is not there, or a link is.</exception>
    public static IFolder ToLookAt(string folder) =>
        StorageFaults.AsOfStore(() => Folder.ToLookAt(folder, Kind));
}
