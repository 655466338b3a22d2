using System.Runtime.InteropServices;

namespace Caelmor.CommandLine.Outputs;

/// <summary>The descriptors of the standard streams, on systems that have descriptors.</summary>
internal static partial class Descriptors
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Errors = 2;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExecution = 1;
    private const int ReadAndWrite = 2;
    private const string Nothing = "/dev/null";

    /// <summary>Whether whoever started the process handed a descriptor on.</summary>
    /// <remarks>
    /// What was closed at the start is given to the next file that the runtime opens. The runtime
    /// marks its files to be closed in other programs; what came from another program never is.
    /// </remarks>
    public static bool IsInherited(int descriptor) =>
        OperatingSystem.IsWindows()
        || (fcntl(descriptor, GetDescriptorFlags) is >= 0 and var flags
            && (flags & CloseOnExecution) == 0);

    /// <summary>Opens what is closed on nothing, so that no file of somebody gets its
    /// number.</summary>
    public static void FillGaps()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int opened;
        while ((opened = open(Nothing, ReadAndWrite)) is >= 0 and <= Errors)
        {
            // The lowest number that is free is the next one given out.
        }

        if (opened > Errors)
        {
            _ = close(opened);
        }
    }

    /// <summary>From now on, whoever writes to standard output writes to standard
    /// error.</summary>
    public static void SendOutputToErrors()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = dup2(Errors, Output);
        }
    }

#pragma warning disable IDE1006, SA1300 // The names of the system.
    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int dup2(int from, int to);
#pragma warning restore IDE1006, SA1300
}
