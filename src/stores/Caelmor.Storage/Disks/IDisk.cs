using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Disks;

/// <summary>One folder as a store sees it: the seam at which a disk can be simulated.</summary>
/// <remarks>
/// Names are plain file names, and files are written once, from front to back; those that are gone
/// on with are an <see cref="IAppendDisk"/>'s. Nothing is durable before it is flushed: content by
/// the file, names by <see cref="FlushFolder"/>. Every failure is an <see cref="IOException"/> or
/// an <see cref="UnauthorizedAccessException"/>, but for those of <see cref="Confirm"/>. A name may
/// vanish at any time, and foreign ones may come and go.
/// </remarks>
public interface IDisk
{
    /// <summary>The path of an entry, for messages.</summary>
    /// <param name="name">The entry's name.</param>
    string PathOf(string name);

    /// <summary>The names in the folder that are wanted, in no particular order. Of the others
    /// nothing is asked.</summary>
    /// <param name="isWanted">Whether somebody wants to know about a name.</param>
    IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted);

    /// <summary>Makes a new, empty file. It must not exist.</summary>
    /// <param name="name">The file's name.</param>
    IDiskFile Create(string name);

    /// <summary>Opens a regular file for reading; no link is followed.</summary>
    /// <param name="name">The file's name.</param>
    IDiskFile Open(string name);

    /// <summary>Gives an entry another name, at one instant; whatever had that name is
    /// replaced.</summary>
    /// <param name="from">The present name.</param>
    /// <param name="to">The new name.</param>
    void Rename(string from, string to);

    /// <summary>Removes a file; one that is not there any more is removed.</summary>
    /// <param name="name">The file's name.</param>
    void Delete(string name);

    /// <summary>Makes all names durable as they are now.</summary>
    void FlushFolder();

    /// <summary>Takes the one lock of the folder, or tells who has it.</summary>
    /// <param name="name">The lock file's name.</param>
    /// <param name="owner">What the lock file is to say about its owner.</param>
    DiskLock Lock(string name, string owner);

    /// <summary>Makes sure that the folder is still the one that was opened, and the lock the one
    /// that was taken.</summary>
    /// <returns>Whether the lock's file had gone and was made anew.</returns>
    /// <exception cref="StorageException">They are not.</exception>
    bool Confirm();

    /// <summary>How many bytes can still be written.</summary>
    long FreeSpace();
}

/// <summary>A file of a disk: written from front to back, or read anywhere.</summary>
public interface IDiskFile : IDisposable
{
    /// <summary>The length in bytes.</summary>
    long Length { get; }

    /// <summary>Appends bytes, all of them.</summary>
    /// <param name="bytes">What to append.</param>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Reads bytes; fewer than asked for only at the end of the file. Several threads may
    /// read at once.</summary>
    /// <param name="offset">Where to begin.</param>
    /// <param name="bytes">Where the bytes go.</param>
    /// <returns>How many there were.</returns>
    int Read(long offset, Span<byte> bytes);

    /// <summary>Makes the content durable. A failure leaves open what is on the disk.</summary>
    void Flush();
}

/// <summary>One name in a folder.</summary>
/// <param name="Name">The name.</param>
/// <param name="Length">The length in bytes; 0 for what is no file.</param>
/// <param name="IsPlain">Whether it is a file, and no folder and no link.</param>
public readonly record struct DiskEntry(string Name, long Length, bool IsPlain);

/// <summary>The answer of a disk that was asked for its lock.</summary>
/// <param name="Held">The lock, to be disposed of; null if somebody else has it.</param>
/// <param name="Former">
/// What the lock file said before: the present owner, one that died with it, or nothing.
/// </param>
public readonly record struct DiskLock(IDisposable? Held, string Former);
