using System.ComponentModel;
using System.Diagnostics;

namespace Caelmor.Storage.CrashProofs.Processes;

/// <summary>The program that kills and refuses at a call.</summary>
public static class Strace
{
    private static readonly Lazy<string> Lack = new(FindLack);

    /// <summary>Why it cannot be used here, and what to do; empty if it can.</summary>
    public static string Missing => Lack.Value;

    /// <summary>The words that run another program under it, and inject something.</summary>
    /// <param name="folder">The folder of the store.</param>
    /// <param name="files">The names of its files: calls on the folder and these are counted, and
    /// no others.</param>
    /// <param name="call">The call that is counted.</param>
    /// <param name="inject">What happens at it, such as <c>signal=KILL:when=3</c>.</param>
    public static string[] Injecting(
        string folder, IReadOnlyList<string> files, string call, string inject) =>
        [.. Tracing(folder, files, call, "/dev/null"), "-e", $"inject={call}:{inject}"];

    /// <summary>The words that run another program under it, and write its calls down.</summary>
    /// <param name="folder">The folder of the store.</param>
    /// <param name="files">The names of its files: calls on the folder and these are counted, and
    /// no others.</param>
    /// <param name="call">The call that is counted.</param>
    /// <param name="output">The file to write to.</param>
    public static string[] Tracing(
        string folder, IReadOnlyList<string> files, string call, string output) =>
    [
        "strace", "-f", "-qq", "-o", output, "-e", $"trace={call}", "-P", folder,
        .. files.SelectMany(name => new[] { "-P", Path.Combine(folder, name) }),
    ];

    /// <summary>How many calls were written down; one that another thread interrupts has two
    /// lines.</summary>
    /// <param name="output">The file that was written to.</param>
    /// <param name="call">The call.</param>
    public static int Count(string output, string call) =>
        File.ReadLines(output).Count(line =>
            line.Contains($" {call}(", StringComparison.Ordinal));

    private static string FindLack()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Found another system than Linux; expected one with strace. Try it on Linux.";
        }

        try
        {
            using var trial = Process.Start(new ProcessStartInfo(
                "strace", ["-f", "-e", "trace=fsync", "-o", "/dev/null", "true"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            var said = trial.StandardError.ReadToEnd();
            trial.WaitForExit();
            return trial.ExitCode == 0
                ? ""
                : $"Found a strace that may not trace: {said.Trim()} Expected one that may. Permit "
                    + "ptrace, in a container with --cap-add SYS_PTRACE.";
        }
        catch (Win32Exception)
        {
            return "Found no strace; expected one on the PATH. On Debian: apt-get install strace.";
        }
    }
}
