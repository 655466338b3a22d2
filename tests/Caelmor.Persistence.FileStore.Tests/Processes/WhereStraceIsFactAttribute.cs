using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests.Processes;

/// <summary>A test that needs strace; where it is not, it says so and is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereStraceIsFactAttribute : FactAttribute
{
    private static readonly string? Missing = WhatIsMissing();

    public WhereStraceIsFactAttribute() => Skip = Missing;

    private static string? WhatIsMissing()
    {
        try
        {
            var start = new ProcessStartInfo("strace", ["-o", "/dev/null", "true"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var trial = Process.Start(start)!;
            var said = trial.StandardError.ReadToEnd();
            trial.WaitForExit();
            return trial.ExitCode == 0
                ? null
                : $"Found a strace that may not trace: {said.Trim()}. Permit ptrace.";
        }
        catch (Win32Exception)
        {
            return "Found no strace. On Debian: apt-get install strace.";
        }
    }
}
