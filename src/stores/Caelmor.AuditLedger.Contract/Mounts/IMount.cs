namespace Caelmor.AuditLedger.Mounts;

/// <summary>A folder that was given to a ledger: all that it keeps, it keeps there.</summary>
/// <remarks>
/// Rules dl-1.5 and dl-2.1. Whatever a ledger does to its files it does through this port, so it can
/// be seen and made to fail. Names are of files right in the folder. What is appended is there at
/// once for everybody who reads, and durable after <see cref="Flush"/>: before that, a power failure
/// leaves any beginning of it, zeros in its place, or nothing.
/// </remarks>
public interface IMount
{
    /// <summary>The path of the folder, for messages.</summary>
    string Path { get; }

    /// <summary>Whether the folder is there, and can be written to.</summary>
    MountState State { get; }

    /// <summary>The names of all files, in ordinal order.</summary>
    /// <exception cref="MountException">The folder is missing or can't be read.</exception>
    IReadOnlyList<string> List();

    /// <summary>What can be said of a file without reading it; null if there is none.</summary>
    /// <exception cref="MountException">The folder is missing or can't be read.</exception>
    FileState? StateOf(string file);

    /// <summary>Reads bytes of a file; fewer than asked for at its end, and none behind it.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="offset">From which byte on.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="MountException">There is no such file, or it can't be read.</exception>
    ReadOnlyMemory<byte> Read(string file, long offset, int count);

    /// <summary>Makes an empty file.</summary>
    /// <exception cref="MountException">It is there already, or can't be made.</exception>
    void Create(string file);

    /// <summary>Writes behind the end of a file.</summary>
    /// <exception cref="MountException">It failed. A part of the bytes can be there.</exception>
    void Append(string file, ReadOnlyMemory<byte> bytes);

    /// <summary>Makes durable what the file holds, and that it is there.</summary>
    /// <exception cref="MountException">It failed. What is durable is unknown.</exception>
    void Flush(string file);

    /// <summary>Cuts a file off behind this many bytes.</summary>
    /// <exception cref="MountException">It failed.</exception>
    void Cut(string file, long length);

    /// <summary>Puts other content in the place of a file, or makes it, in one step.</summary>
    /// <exception cref="MountException">It failed, and the file is as it was.</exception>
    void Replace(string file, ReadOnlyMemory<byte> content);

    /// <summary>Removes a file.</summary>
    /// <exception cref="MountException">It failed.</exception>
    void Delete(string file);

    /// <summary>Takes the lock of this name, which a process has until it disposes of it or is
    /// gone; null if another process has it.</summary>
    /// <exception cref="MountException">The folder is missing or can't be written to.</exception>
    IDisposable? TryLock(string name);
}

/// <summary>What can be said of a folder.</summary>
/// <param name="IsThere">Whether it is there.</param>
/// <param name="IsWritable">Whether files can be made in it.</param>
public readonly record struct MountState(bool IsThere, bool IsWritable);

/// <summary>What can be said of a file.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="IsPlainFile">Whether it is a file, and no folder and no link.</param>
/// <param name="IsReadable">Whether it can be read.</param>
/// <param name="IsWritable">Whether it can be written to.</param>
public readonly record struct FileState(
    long Length, bool IsPlainFile, bool IsReadable, bool IsWritable);
