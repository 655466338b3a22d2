using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>Lets a process do an act, lets something happen at one of its calls, and looks what is
/// left.</summary>
internal sealed class CallTrial(
    Act act, TemporaryFolder begin, ProofConditions conditions, CancellationToken cancellation)
{
    // What the tool answers where a call was denied, and not a check failed.
    private const int NoPermission = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How often the act makes a call, if nothing happens at it.</summary>
    /// <returns>How often; and what should not be.</returns>
    public async Task<(int Count, ProofFinding? Finding)> CountAsync(string call)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        using var notes = new TemporaryFolder(conditions.Folder);
        begin.CopyTo(folder);
        var output = notes.Of("calls");
        var again = $"{act.Name}, with strace -e trace={call}";
        var run = await RunAsync(folder, Strace.Tracing(folder.Path, call, output));
        var finding = run.ExitCode == 0
            ? await ProofLog.GuardAsync(again, () => JudgeAsync(folder, run, again))
            : new($"exit code {run.ExitCode}: {run.Error.Trim()}", "0.", again);
        return (File.Exists(output) ? Strace.Count(output, call) : 0, finding);
    }

    /// <summary>Kills it at a call.</summary>
    public Task<ProofFinding?> KillAsync(string call, int at) =>
        TryAsync(call, $"signal=KILL:when={at}", run => run.ExitCode == VictimRun.Killed);

    /// <summary>Lets a call fail.</summary>
    public Task<ProofFinding?> RefuseAsync(string call, string fault) =>
        TryAsync(call, fault, run => run.ExitCode is 0 or 1 or NoPermission);

    private async Task<ProofFinding?> TryAsync(
        string call, string inject, Func<VictimRun, bool> isExpected)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        begin.CopyTo(folder);
        var again = $"{act.Name}, with strace -e inject={call}:{inject}";
        return await ProofLog.GuardAsync(again, async () =>
        {
            var run = await RunAsync(folder, Strace.Injecting(folder.Path, call, inject));
            return isExpected(run)
                ? await JudgeAsync(folder, run, again)
                : new($"exit code {run.ExitCode}: {run.Error.Trim()}", "another end.", again);
        });
    }

    private async Task<VictimRun> RunAsync(TemporaryFolder folder, string[] tracer)
    {
        using var target = VictimProcess.Begin(
            conditions.CrashTarget, act.Word, folder.Path, act.Number, tracer);
        return await target.EndAsync(Patience, cancellation);
    }

    private async Task<ProofFinding?> JudgeAsync(
        TemporaryFolder folder, VictimRun run, string again)
    {
        // The former build reads the old truth alone, the next one the new one alone.
        var isNew = await HoldsAsync(folder, act.Options, act.New);
        var isOld = run.Acknowledged.Count == 0
            && await HoldsAsync(folder, Epochs.Options, act.Old);
        return isNew || isOld ? null : new(
            $"{await FoundAsync(folder)}, of {Names(folder)}.",
            run.Acknowledged.Count > 0
                ? $"{act.New}, for it was acknowledged."
                : $"{act.Old} or {act.New}.",
            again);
    }

    private static async Task<bool> HoldsAsync(
        TemporaryFolder folder, StoreOptions options, Expected expected)
    {
        try
        {
            using var store = FileTruthStore.Open(folder.Path, options);
            return expected.Fits(await store.ReadAsync(default));
        }
        catch (TruthStoreException other) when (other.Fault is StoreFault.NewerBuild
            or StoreFault.OlderSchema)
        {
            return false;
        }
    }

    private static async Task<string> FoundAsync(TemporaryFolder folder)
    {
        using var store = FileTruthStore.Open(folder.Path, Epochs.Options);
        var found = await store.ReadAsync(default);
        return $"epoch {found.Epoch}: {found}";
    }

    private static string Names(TemporaryFolder folder) =>
        string.Join(", ", Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
}
