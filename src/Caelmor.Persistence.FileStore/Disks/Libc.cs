using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.FileStore.Disks;

/// <summary>What the framework has no call for, or a call that is too lenient.</summary>
internal static partial class Libc
{
    public const int ReadOnly = 0;
    public const int ReadWrite = 2;
    public const int CreateNew = 0x40 | 0x80;
    public const int Create = 0x40;
    public const int Append = 0x400;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;

    private const int LockExclusiveNow = 2 | 4;
    private const int WouldBlock = 11;
    private const int Interrupted = 4;
    private const uint StartWriting = 2;
    private const int UseLargePages = 14;
    private const nuint LargePage = 2 << 20;
    private const int OwnerAndGroup = 0x1A0; // rw-r-----

    // Two bits of open differ between the architectures.
    private static int NoLinks =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
            ? 0x8000
            : 0x20000;

    public static SafeFileHandle Open(string path, int flags)
    {
        int descriptor;
        do
        {
            descriptor = open(path, flags | NoLinks | CloseOnExec, OwnerAndGroup);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        return descriptor < 0 ? throw Failure("open", path) : new(descriptor, ownsHandle: true);
    }

    /// <remarks>Never repeated: after a failed flush nobody knows what is on the disk.</remarks>
    public static void Flush(SafeFileHandle file, string path)
    {
        if (fsync(file) != 0)
        {
            throw Failure("flush", path);
        }
    }

    public static void Rename(string from, string to)
    {
        if (rename(from, to) != 0)
        {
            throw Failure("rename", $"{from}' to '{to}");
        }
    }

    public static void Delete(string path)
    {
        if (unlink(path) != 0)
        {
            throw Failure("delete", path);
        }
    }

    public static bool TryLock(SafeFileHandle file, string path) =>
        flock(file, LockExclusiveNow) == 0
        || (Marshal.GetLastPInvokeError() == WouldBlock ? false : throw Failure("lock", path));

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

    private static IOException Failure(string verb, string path)
    {
        var error = Marshal.GetLastPInvokeError();
        var found = Marshal.GetPInvokeErrorMessage(error);
        return new($"Could not {verb} '{path}': {found} (errno {error}).", error);
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlink(string path);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int madvise(nuint start, nuint length, int advice);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sync_file_range(
        SafeFileHandle file, long offset, long count, uint flags);
}
