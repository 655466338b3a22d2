using System.ComponentModel;
using System.Diagnostics;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>Mounts small disks in memory, where this process may.</summary>
internal static class Mounts
{
    private static readonly Lazy<string?> Lack = new(FindLack);

    /// <summary>Why nothing can be mounted here; null if it can.</summary>
    public static string? Missing => Lack.Value;

    public static void Mount(string path) => Mount(path, "1m");

    public static void Mount(string path, string size) =>
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path);

    /// <summary>Also if something is open there.</summary>
    public static void Unmount(string path) => Run("umount", "-l", path);

    private static void Run(string program, params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(said);
        }
    }

    private static string? FindLack()
    {
        using var folder = new TemporaryFolder();
        try
        {
            Mount(folder.Path);
            Unmount(folder.Path);
            return null;
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or Win32Exception)
        {
            return $"Found that nothing can be mounted: {refusal.Message.Trim()} Expected root, "
                + "in a container with --cap-add SYS_ADMIN.";
        }
    }
}
