using System.Diagnostics;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.Storage.CrashProofs.Kills;

/// <summary>Kills a process at random moments, over and over in one folder; its parent keeps what
/// has to be there.</summary>
/// <param name="conditions">How the process is started, where, and how long.</param>
/// <param name="wordsFor">How a victim is told to go on for ever in a folder.</param>
/// <param name="judgeAsync">
/// Looks into the folder that was left, in which at least this number has to be durable, and is
/// told what was done. It answers with what should not be, and the number that it has found.
/// </param>
public sealed class MomentTrial(
    ProofConditions conditions,
    Func<string, IReadOnlyList<string>> wordsFor,
    Func<TemporaryFolder, long, string, Task<(ProofFinding? Finding, long Last)>> judgeAsync)
{
    // On a busy machine few come about in a given time, and a few may all be harmless.
    private const int Least = 20;
    private const int Most = 40;
    private const int Longest = 900;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Goes on killing as long as it is asked to.</summary>
    /// <param name="log">Counts the kills.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The number that was durable last; 0 if nothing ever was.</returns>
    public async Task<long> RunAsync(ProofLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var folder = new TemporaryFolder(conditions.Folder);
        var random = new Random(conditions.Seed);
        var (kills, fruitless, last) = (0, 0, 0L);
        for (var clock = Stopwatch.StartNew();
            clock.Elapsed < conditions.Killing
                || (kills < Least && log.Findings.Length == 0)
                || (last == 0 && kills < Most);
            kills++)
        {
            // On a slow machine it may not come as far as a commit: it gets more time then.
            var pause = TimeSpan.FromMilliseconds(random.Next(60, Longest * (1 + fruitless)));
            var again = $"--seed {conditions.Seed}, kill {kills + 1}, {pause.TotalMilliseconds} ms on";
            var run = await KillAsync(folder, pause, cancellation);
            fruitless = run.Acknowledged.Count > 0 ? 0 : fruitless + 1;
            var least = run.Acknowledged.Count > 0 ? run.Acknowledged[^1] : last;
            await log.TryAsync("kills", again, async () =>
            {
                (var finding, last) = await judgeAsync(folder, least, again);
                return finding;
            });
            log.Tell(
                (int)Math.Min(clock.Elapsed.TotalSeconds, conditions.Killing.TotalSeconds),
                Math.Max(1, (int)conditions.Killing.TotalSeconds));
        }

        return last;
    }

    private async Task<VictimRun> KillAsync(
        TemporaryFolder folder, TimeSpan pause, CancellationToken cancellation)
    {
        using var target = VictimProcess.Begin(conditions.CrashTarget, wordsFor(folder.Path));
        await Task.Delay(pause, cancellation);
        target.Kill();
        return await target.EndAsync(Patience, cancellation);
    }
}
