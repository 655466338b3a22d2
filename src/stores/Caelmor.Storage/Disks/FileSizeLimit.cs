using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>The limit that the system sets to the length of the files of this process.</summary>
/// <remarks>
/// Such as <c>ulimit -f</c>, or <c>LimitFSIZE=</c> of systemd. Whoever writes beyond it is sent a
/// signal that ends the process, a server and its save alike.
/// </remarks>
public static class FileSizeLimit
{
    private const PosixSignal Exceeded = (PosixSignal)25;

    private static readonly Lazy<PosixSignalRegistration?> Registration = new(Register);

    /// <summary>From now on what would be too long fails to be written, and the process goes
    /// on.</summary>
    public static void Outlive() => _ = Registration.Value;

    /// <summary>Writes at a place in a file.</summary>
    /// <exception cref="IOException">The disk refuses, or the limit.</exception>
    internal static void Write(
        SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset, string path)
    {
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            throw Refusal(path, offset + bytes.Length, tooLong);
        }
    }

    /// <summary>What the framework calls an argument out of its range, as what it is.</summary>
    internal static IOException Refusal(string path, long length, Exception cause) => new(
        $"Could not write '{path}': it would have {length} bytes, more than the limit of this "
        + "process for a file (ulimit -f, LimitFSIZE of systemd) or than the file system takes. "
        + "Raise the limit.",
        cause);

    private static PosixSignalRegistration? Register() => OperatingSystem.IsLinux()
        ? PosixSignalRegistration.Create(Exceeded, signal => signal.Cancel = true)
        : null;
}
