using System.Diagnostics;
using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Processes;

/// <summary><c>caelmor-ledger</c> as a process of its own.</summary>
internal static class LedgerProcess
{
    // Of root's rights two are missing: owners and modes count.
    private static readonly string[] WithoutRights =
    [
        "setpriv", "--bounding-set=-dac_override,-dac_read_search",
        "--inh-caps=-dac_override,-dac_read_search",
    ];

    /// <summary>Starts it.</summary>
    /// <param name="words">Its arguments.</param>
    /// <param name="before">A program that starts it, with its arguments; none by default.</param>
    /// <param name="surroundings">What is different in its environment.</param>
    public static Process Start(
        string[] words,
        string[]? before = null,
        params IEnumerable<KeyValuePair<string, string?>> surroundings)
    {
        var (runtime, assembly) = SelfStart.Of(typeof(CheckCommand));
        string[] all = [.. before ?? [], runtime, assembly, .. words];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it as somebody who may do no more than owners and modes say.</summary>
    public static async Task<ToolRun> RunUnprivilegedAsync(params string[] words)
    {
        using var process = Start(words, Environment.UserName == "root" ? WithoutRights : null);
        return await ToolRun.OfAsync(process);
    }
}
