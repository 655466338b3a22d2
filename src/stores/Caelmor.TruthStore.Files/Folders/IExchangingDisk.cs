using Caelmor.Storage.Disks;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>A disk that puts a new file in the place of another and sets that one aside, at one
/// instant. Any other has two files to write for that, one after the other.</summary>
internal interface IExchangingDisk
{
    /// <summary>Exchanges a file; if anything fails, the former one stays.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="setAside">The name that the former one has from then on.</param>
    /// <param name="fill">Writes the new one; the former one may be read meanwhile.</param>
    /// <param name="check">Reads the new one back before it counts.</param>
    void Exchange(
        string name, string setAside, Action<IDiskFile> fill, Action<IDiskFile> check);
}
