using Caelmor.CommandLine;
using Caelmor.CommandLine.Resources;

namespace Caelmor.Persistence.Operating.Crashes;

/// <summary>Where proofs write their files: a folder of its own, gone after them.</summary>
/// <remarks>
/// Also if somebody interrupts the tool: when the process is about to leave, the proofs are told to
/// end what they have started, and are waited for.
/// </remarks>
internal sealed class CrashFolder : IDisposable
{
    // What the proofs keep at a time.
    private const long Room = 32 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _leaving = new();
    private readonly ManualResetEventSlim _isOver = new();
    private readonly DirectoryInfo _folder;

    private CrashFolder(DirectoryInfo folder)
    {
        _folder = folder;
        AppDomain.CurrentDomain.ProcessExit += Wait;
    }

    public string Path => _folder.FullName;

    /// <summary>Rings when the process is about to leave.</summary>
    public CancellationToken Leaving => _leaving.Token;

    /// <summary>The file system it is on, as the system calls it.</summary>
    public string FileSystem
    {
        get
        {
            try
            {
                return new DriveInfo(Path).DriveFormat;
            }
            catch (IOException)
            {
                return "an unknown file system";
            }
        }
    }

    /// <summary>Whether what is written there is ever on a disk.</summary>
    public bool IsInMemory => FileSystem is "tmpfs" or "ramfs";

    /// <summary>Makes a folder in the one that was named, or in that for temporary files.</summary>
    /// <exception cref="StopException">It can't be made there.</exception>
    public static CrashFolder Below(string? place)
    {
        var parent = place ?? System.IO.Path.GetTempPath();
        if (!Directory.Exists(parent))
        {
            Permission.DemandSight(parent);
            throw StopException.Misuse(
                $"found no folder '{parent}'; --dir takes one that is there. Make it, or name "
                + "another.");
        }

        try
        {
            return Checked(place, new(Directory.CreateDirectory(System.IO.Path.Combine(
                parent, $"caelmor-crash-{System.IO.Path.GetRandomFileName()}"))));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Permission.IsLacking(refusal) ? Permission.Stop(refusal) : StopException.Misuse(
                $"found that '{parent}' can't be written to: {refusal.Message} Name another folder "
                + "with --dir.");
        }
    }

    private static CrashFolder Checked(string? place, CrashFolder made)
    {
        var name = place is null ? "TMPDIR" : "--dir";
        if ((OpenFiles.Shortage() ?? RoomProbe.Shortage(name, made.Path, Room)) is { } shortage)
        {
            made.Dispose();
            throw StopException.Misuse(shortage);
        }

        return made;
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _isOver.Set();
        AppDomain.CurrentDomain.ProcessExit -= Wait;
    }

    private void Wait(object? sender, EventArgs how)
    {
        _leaving.Cancel();
        _isOver.Wait(Patience);
    }
}
