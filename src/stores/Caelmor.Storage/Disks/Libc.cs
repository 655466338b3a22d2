using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>What the framework has no call for, or a call that is too lenient.</summary>
/// <remarks>Names are relative to an open folder: a path may lead elsewhere by the next
/// call.</remarks>
internal static partial class Libc
{
    public const int ReadOnly = 0;
    public const int ReadWrite = 2;
    public const int CreateNew = 0x40 | 0x80;
    public const int Create = 0x40;
    public const int Append = 0x400;
    public const int NonBlocking = 0x800;
    public const int NoSuchName = 2;
    public const int NameExists = 17;

    private const int CloseOnExec = 0x80000;
    private const int LockExclusiveNow = 2 | 4;
    private const int Unlocking = 8;
    private const int WouldBlock = 11;
    private const int Interrupted = 4;
    private const int NotSupported = 95;
    private const uint StartWriting = 2;
    private const int UseLargePages = 14;
    private const nuint LargePage = 2 << 20;
    private const int OwnerAndGroup = 0x1A0; // rw-r-----
    private const int WorkingFolder = -100;
    private const int EmptyPath = 0x1000;
    private const int NotFollowing = 0x100;
    private const int FirstOwn = 3;
    private const int DuplicateFrom = 1030;
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const uint BasicStatus = 0x7FF;
    private const int RoomOfFileSystem = 64;
    private const int PlaceOfFlags = 9;
    private const ulong MountedReadOnly = 1;
    private const int IsLink = 40;
    private const int WriteAndPass = 2 | 1;
    private const int ActingUser = 0x200;

    // EBADF, EINVAL, ENOLCK, EOPNOTSUPP: what file systems say that lock no folders.
    private static readonly int[] NoLocks = [9, 22, 37, 95];

    private static bool IsArm =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    // Two bits of open differ between the architectures.
    private static int NoLinks => IsArm ? 0x8000 : 0x20000;

    private static int FoldersOnly => IsArm ? 0x4000 : 0x10000;

    public static SafeFileHandle Open(string path, int flags) =>
        TryOpen(null, path, flags) ?? throw Failure("open", path);

    /// <summary>Opens a folder, and nothing else; no link is followed.</summary>
    public static SafeFileHandle OpenFolder(string path) =>
        TryOpen(null, path, ReadOnly | FoldersOnly) ?? throw Failure("open", path);

    /// <summary>Opens the folder that a path leads to, by whatever links.</summary>
    public static SafeFileHandle OpenFolderOrLink(string path) =>
        TryOpen(null, path, ReadOnly | FoldersOnly, followed: true) ?? throw Failure("open", path);

    /// <returns>Null if it cannot be opened; <see cref="Failure(string, string)"/> says
    /// why.</returns>
    public static SafeFileHandle? TryOpen(
        SafeFileHandle? folder, string name, int flags, bool followed = false)
    {
        int descriptor;
        do
        {
            descriptor = openat(
                Number(folder),
                name,
                flags | (followed ? 0 : NoLinks) | CloseOnExec,
                OwnerAndGroup);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        GC.KeepAlive(folder);
        return descriptor < 0 ? null : new(AboveStandard(descriptor), ownsHandle: true);
    }

    // In a process whose standard output or error is closed a file may get its number, and what is
    // meant for a person would be written into that file.
    private static int AboveStandard(int descriptor)
    {
        if (descriptor >= FirstOwn)
        {
            return descriptor;
        }

        using var low = new SafeFileHandle(descriptor, ownsHandle: true);
        var higher = fcntl(low, DuplicateFrom, FirstOwn);
        return higher >= 0 ? higher : throw Failure("open", $"file number {descriptor}");
    }

    /// <remarks>Never repeated: after a failed flush nobody knows what is on the disk.</remarks>
    public static void Flush(SafeFileHandle file, string path)
    {
        if (fsync(file) != 0)
        {
            throw Failure("flush", path);
        }
    }

    /// <summary>Flushes content and length, and no times.</summary>
    /// <remarks>Never repeated, as <see cref="Flush"/>.</remarks>
    public static void FlushContent(SafeFileHandle file, string path)
    {
        if (fdatasync(file) != 0)
        {
            throw Failure("flush", path);
        }
    }

    /// <summary>Writes go where they are sent from now on, and not to the end alone.</summary>
    public static void WriteAnywhere(SafeFileHandle file, string path)
    {
        var flags = fcntl(file, GetFlags, 0);
        if (flags < 0 || fcntl(file, SetFlags, flags & ~Append) < 0)
        {
            throw Failure("change how to write to", path);
        }
    }

    /// <summary>Makes a file longer by room that is there: what is written into it fits.</summary>
    public static void Grow(SafeFileHandle file, long length, string path)
    {
        var from = RandomAccess.GetLength(file);
        int error;
        do
        {
            error = length == from ? 0 : posix_fallocate(file, from, length - from);
        }
        while (error == Interrupted);

        if (error == NotSupported)
        {
            // There the length is all that can be had.
            RandomAccess.SetLength(file, length);
        }
        else if (error != 0)
        {
            throw Failure("grow", path, error);
        }
    }

    /// <summary>Flushes all that is on the file system of a file.</summary>
    public static void FlushFileSystem(SafeFileHandle file, string path)
    {
        if (syncfs(file) != 0)
        {
            throw Failure("flush the file system of", path);
        }
    }

    public static void Rename(SafeFileHandle folder, string from, string to, string path)
    {
        if (renameat(folder, from, folder, to) != 0)
        {
            throw Failure("rename", $"{path}/{from}' to '{path}/{to}");
        }
    }

    /// <summary>Removes a name; one that is not there any more is removed.</summary>
    public static void Delete(SafeFileHandle folder, string name, string path)
    {
        if (unlinkat(folder, name, 0) != 0 && Marshal.GetLastPInvokeError() != NoSuchName)
        {
            throw Failure("delete", path);
        }
    }

    /// <returns>Null if there is no such name.</returns>
    public static FileStatus? Find(SafeFileHandle folder, string name, string path)
    {
        if (statx(Number(folder), name, NotFollowing, BasicStatus, out var status) == 0)
        {
            GC.KeepAlive(folder);
            return status.ToStatus();
        }

        return IsNoSuchName() ? null : throw Failure("look at", path);
    }

    /// <returns>What a path leads to, by whatever links; null if it leads nowhere.</returns>
    public static FileStatus? Find(string path) =>
        statx(WorkingFolder, path, 0, BasicStatus, out var status) == 0 ? status.ToStatus()
        : IsNoSuchName() ? null
        : throw Failure("look at", path);

    public static FileStatus StatusOf(SafeFileHandle file, string path)
    {
        if (statx(Number(file), "", EmptyPath, BasicStatus, out var status) != 0)
        {
            throw Failure("look at", path);
        }

        GC.KeepAlive(file);
        return status.ToStatus();
    }

    public static bool TryLock(SafeFileHandle file, string path) =>
        flock(file, LockExclusiveNow) == 0
        || (Marshal.GetLastPInvokeError() == WouldBlock ? false : throw Failure("lock", path));

    /// <returns>Whether it is locked; null where the file system locks no folders.</returns>
    public static bool? TryLockFolder(SafeFileHandle folder, string path) =>
        flock(folder, LockExclusiveNow) == 0 ? true
        : Marshal.GetLastPInvokeError() == WouldBlock ? false
        : NoLocks.Contains(Marshal.GetLastPInvokeError()) ? null
        : throw Failure("lock", path);

    /// <summary>Gives a file to a user and a group, as far as this process may.</summary>
    public static void TryGive(SafeFileHandle file, uint user, uint group)
    {
        if (fchown(file, user, group) != 0)
        {
            // Who may not give a file away may give it to a group that he is in.
            _ = fchown(file, uint.MaxValue, group);
        }
    }

    /// <summary>Sets who may do what; it may fail unheard.</summary>
    public static void TryPermit(SafeFileHandle file, uint mode) => _ = fchmod(file, mode);

    /// <summary>The user that this process acts as.</summary>
    public static uint User => geteuid();

    /// <summary>Whether the file system of a folder is mounted read-only; null if nobody
    /// tells.</summary>
    public static unsafe bool? IsReadOnly(SafeFileHandle folder)
    {
        // The flags stand behind eight numbers and the identity, wherever numbers have 64 bits.
        var status = stackalloc ulong[RoomOfFileSystem];
        return Environment.Is64BitProcess && fstatvfs(folder, status) == 0
            ? (status[PlaceOfFlags] & MountedReadOnly) != 0
            : null;
    }

    /// <summary>Whether this process may make names in a folder, as the user that it acts
    /// as.</summary>
    public static bool MayWrite(SafeFileHandle folder) =>
        faccessat(folder, ".", WriteAndPass, ActingUser) == 0;

    /// <summary>Gives a lock back; also one that a child being started has a hand on.</summary>
    public static void Unlock(SafeFileHandle file) => _ = flock(file, Unlocking);

    /// <summary>A hint: it makes the flush to come shorter, and may fail unheard.</summary>
    public static void BeginWriting(SafeFileHandle file, long offset, long length) =>
        _ = sync_file_range(file, offset, length, StartWriting);

    /// <summary>A hint: what is touched for the first time comes in large pieces, and may fail
    /// unheard. Only what lies wholly within the bytes is concerned.</summary>
    public static unsafe void PreferLargePages(Span<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            var start = ((nuint)first + LargePage - 1) & ~(LargePage - 1);
            var end = ((nuint)first + (nuint)bytes.Length) & ~(LargePage - 1);
            if (end > start)
            {
                _ = madvise(start, end - start, UseLargePages);
            }
        }
    }

    /// <summary>Whether the last call failed for this reason.</summary>
    public static bool Failed(int error) => Marshal.GetLastPInvokeError() == error;

    /// <summary>What the last call said, in words.</summary>
    public static IOException Failure(string verb, string path) =>
        Failure(verb, path, Marshal.GetLastPInvokeError());

    private static IOException Failure(string verb, string path, int error)
    {
        var found = Marshal.GetPInvokeErrorMessage(error);
        var message = error == IsLink && SymbolicLink.Words(path) is { } link
            ? $"Could not {verb} a link: '{path}' is {link}, and no link is followed."
            : $"Could not {verb} '{path}': {found} (errno {error}).";
        return error == NoSuchName
            ? new FileNotFoundException(message, path)
            : new IOException(message, error);
    }

    // ENOENT, or ENOTDIR of a path through what is no folder any more.
    private static bool IsNoSuchName() =>
        Marshal.GetLastPInvokeError() is NoSuchName or 20;

    private static int Number(SafeFileHandle? folder) =>
        folder is null ? WorkingFolder : (int)folder.DangerousGetHandle();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int openat(int folder, string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fdatasync(SafeFileHandle file);

    // It tells its error by itself.
    [LibraryImport("libc")]
    private static partial int posix_fallocate(SafeFileHandle file, long offset, long length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int syncfs(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fchown(SafeFileHandle file, uint user, uint group);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fchmod(SafeFileHandle file, uint mode);

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(SafeFileHandle file, int command, int argument);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat(
        SafeFileHandle fromFolder, string from, SafeFileHandle toFolder, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlinkat(SafeFileHandle folder, string name, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(
        int folder, string path, int flags, uint mask, out RawStatus status);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int faccessat(SafeFileHandle folder, string path, int mode, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int fstatvfs(SafeFileHandle file, ulong* status);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int madvise(nuint start, nuint length, int advice);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sync_file_range(
        SafeFileHandle file, long offset, long count, uint flags);

    // As the kernel fills it in, on every architecture alike.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct RawStatus
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;

        public readonly FileStatus ToStatus() => new(
            ((ulong)DeviceMajor << 32) | DeviceMinor, Inode, (long)Size, Mode, User, Group);
    }
}
