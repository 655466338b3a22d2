using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Why a test that needs a program is skipped, if it is.</summary>
internal static class WhereThereIs
{
    private static readonly ConcurrentDictionary<string, string?> Reasons = new() { [""] = null };

    /// <summary>Null if the program can be started, or none is needed; else what is missing and
    /// what to do.</summary>
    public static string? ReasonToSkip(string program) => Reasons.GetOrAdd(program, Try);

    private static string? Try(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [Question(program)])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : Missing(program);
        }
        catch (Win32Exception)
        {
            return Missing(program);
        }
    }

    private static string Missing(string program) =>
        $"Found no '{program}' that answers to {Question(program)}. Install it, and put it on the path.";

    // One of them has commands where others have options.
    private static string Question(string program) =>
        program == "openssl" ? "version" : "--version";
}
