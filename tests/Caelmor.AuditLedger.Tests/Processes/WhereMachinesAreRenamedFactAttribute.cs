using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Caelmor.AuditLedger.Tests.Processes;

/// <summary>A test in which a process sees another name of its machine; where none can be given,
/// it says so and is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereMachinesAreRenamedFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Reason, test)
{
    /// <summary>What starts a program on a machine that is called otherwise.</summary>
    internal static readonly string[] Elsewhere =
        ["unshare", "--uts", "sh", "-c", "hostname elsewhere && exec \"$@\"", "sh"];

    private static string? Reason { get; } = IsPossible() ? null
        : "Found that 'unshare --uts' and 'hostname' give no name here; expected root, and both.";

    private static bool IsPossible()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(Elsewhere[0], [.. Elsewhere[1..], "true"])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
