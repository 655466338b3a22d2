using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.Storage.CrashProofs.Kills;

/// <summary>Lets a process do an act, lets something happen at one of its calls, and looks what is
/// left.</summary>
/// <param name="act">The act.</param>
/// <param name="begin">The folder as it is before; each trial gets a copy of it.</param>
/// <param name="conditions">How the process is started, and where.</param>
/// <param name="judgeAsync">
/// Says what should not be in the folder that was left, after a run that ended so; it is told what
/// was done.
/// </param>
/// <param name="cancellation">Ends it early.</param>
public sealed class CallTrial(
    TracedAct act,
    TemporaryFolder begin,
    ProofConditions conditions,
    Func<TemporaryFolder, VictimRun, string, Task<ProofFinding?>> judgeAsync,
    CancellationToken cancellation)
{
    // What a tool answers where a call was denied, and not a check failed.
    private const int NoPermission = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Errors =
        ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE"];

    /// <summary>As often as the act makes the call it is killed, and refused; each of these kills
    /// has to reach it.</summary>
    /// <param name="call">The call, such as <c>pwrite64</c>.</param>
    /// <param name="log">Counts whole runs, kills and faults.</param>
    /// <returns>How often the act makes the call.</returns>
    public async Task<int> TryAllAsync(string call, ProofLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var (count, finding) = await CountAsync(call);
        log.Enter("whole runs", finding);
        for (var at = 1; at <= count; at++)
        {
            log.Enter("kills", await KillAsync(call, at));
            foreach (var fault in FaultsAt(at))
            {
                log.Enter("faults", await RefuseAsync(call, fault));
            }
        }

        return count;
    }

    /// <summary>How often the act makes a call, if nothing happens at it.</summary>
    /// <returns>How often; and what should not be.</returns>
    private async Task<(int Count, ProofFinding? Finding)> CountAsync(string call)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        using var notes = new TemporaryFolder(conditions.Folder);
        begin.CopyTo(folder);
        var output = notes.Of("calls");
        var again = $"{act.Name}, with strace -e trace={call}";
        var run = await RunAsync(folder, Strace.Tracing(folder.Path, act.Files, call, output));
        var finding = run.ExitCode == 0
            ? await ProofLog.GuardAsync(again, () => judgeAsync(folder, run, again))
            : new($"exit code {run.ExitCode}: {run.Error.Trim()}", "0.", again);
        return (File.Exists(output) ? Strace.Count(output, call) : 0, finding);
    }

    private Task<ProofFinding?> KillAsync(string call, int at) =>
        TryAsync(call, $"signal=KILL:when={at}", run => run.ExitCode == VictimRun.Killed);

    private Task<ProofFinding?> RefuseAsync(string call, string fault) =>
        TryAsync(call, fault, run => run.ExitCode is 0 or 1 or NoPermission);

    private async Task<ProofFinding?> TryAsync(
        string call, string inject, Func<VictimRun, bool> isExpected)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        begin.CopyTo(folder);
        var again = $"{act.Name}, with strace -e inject={call}:{inject}";
        return await ProofLog.GuardAsync(again, async () =>
        {
            var run = await RunAsync(
                folder, Strace.Injecting(folder.Path, act.Files, call, inject));
            return isExpected(run)
                ? await judgeAsync(folder, run, again)
                : new($"exit code {run.ExitCode}: {run.Error.Trim()}", "another end.", again);
        });
    }

    private async Task<VictimRun> RunAsync(TemporaryFolder folder, string[] tracer)
    {
        using var target = VictimProcess.Begin(
            conditions.CrashTarget, act.WordsFor(folder.Path), tracer);
        return await target.EndAsync(Patience, cancellation);
    }

    private IEnumerable<string> FaultsAt(int at) => conditions.IsEverything
        ? Errors.SelectMany<string, string>(
            error => [$"error={error}:when={at}", $"error={error}:when={at}+"])
        : [$"error={Errors[at % Errors.Length]}:when={at}"];
}

/// <summary>Something that a process does to a store in a real folder, for whoever counts its
/// calls.</summary>
/// <param name="Name">What it is.</param>
/// <param name="WordsFor">How a victim is told to do it in a folder.</param>
/// <param name="Files">The names of all files that it touches: calls on others are not
/// counted.</param>
public sealed record TracedAct(
    string Name, Func<string, IReadOnlyList<string>> WordsFor, IReadOnlyList<string> Files);
