using Caelmor.Storage.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>A disk that is a folder of this machine, held until it is disposed of.</summary>
public interface IFolder : IAppendDisk, IDisposable
{
    /// <summary>What the system says about the folder itself; null where it is not
    /// asked.</summary>
    FileStatus? Status { get; }

    /// <summary>What the system says about a name; null if there is none, or it is not
    /// asked.</summary>
    /// <param name="name">The name.</param>
    FileStatus? StatusOf(string name);

    /// <summary>Whether nothing can be written to its file system; null if the system does not
    /// tell.</summary>
    bool? IsReadOnly { get; }

    /// <summary>Whether this process may make and remove files in it, as far as the system
    /// tells.</summary>
    bool IsWritable { get; }

    /// <summary>Makes every name durable that leads to the folder.</summary>
    void FlushPath();

    /// <summary>Opens a file of text lines to append to; it is made if it is not there.</summary>
    /// <param name="name">The file's name.</param>
    /// <exception cref="StorageException">The folder is not at its path any more.</exception>
    SafeFileHandle OpenLog(string name);
}
