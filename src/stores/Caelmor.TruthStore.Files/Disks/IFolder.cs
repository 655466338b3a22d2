using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Disks;

/// <summary>A disk that is a folder of this machine, held until it is disposed of.</summary>
internal interface IFolder : IDisk, IDisposable
{
    /// <summary>What the system says about the folder itself; null where it is not
    /// asked.</summary>
    FileStatus? Status { get; }

    /// <summary>What the system says about a name; null if there is none, or it is not
    /// asked.</summary>
    FileStatus? StatusOf(string name);

    /// <summary>Makes every name durable that leads to the folder.</summary>
    void FlushPath();

    /// <summary>Opens a file of text lines to append to; it is made if it is not there.</summary>
    /// <exception cref="TruthStoreException">The folder is not at its path any more.</exception>
    SafeFileHandle OpenLog(string name);
}
