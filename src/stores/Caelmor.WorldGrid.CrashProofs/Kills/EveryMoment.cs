using Caelmor.Storage.CrashProofs.Kills;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs.Cast;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.CrashProofs.Kills;

/// <summary>A real process on a real disk, killed at random moments; its parent keeps what has to
/// be there.</summary>
internal sealed class EveryMoment() : Proof<GridProofConditions>(
    ProofSort.Moments,
    "a process at random moments",
    "Whenever a process is killed, the world is that of the last save that it acknowledged, or of "
    + "the one that it was making, whole.",
    "seconds")
{
    private const long ForEver = 1_000_000;

    protected override async Task ProveAsync(
        ProofLog log, GridProofConditions conditions, CancellationToken cancellation)
    {
        var trial = new MomentTrial(
            conditions, folder => GridVictim.Words(folder, ForEver), GridJudge.JudgeAsync);
        var last = await trial.RunAsync(log, cancellation);
        log.Enter("grids that went on", last > 0 ? null : new(
            "nothing was ever saved.", "something, between the kills.", "more time, --minutes"));
    }
}

/// <summary>A real process on a real disk: killed at call 1, 2, 3 and so on until it completes, and
/// refused.</summary>
internal sealed class EveryCall() : Proof<GridProofConditions>(
    ProofSort.Calls,
    "a process at every call",
    "A process that is killed or refused at any call to the system leaves the world of one save, "
    + "whole, and none older than it acknowledged.",
    "calls")
{
    private const int Count = 2;

    private static readonly string[] Writing = ["pwrite64", "fsync", "renameat", "unlinkat"];

    private static readonly string[] All =
        [.. Writing, "openat", "pread64", "flock", "getdents64", "statx"];

    private static readonly string[] Files =
    [
        "genesis.json",
        .. Enumerable.Range(1, GridJudge.Prepared + Count).SelectMany<int, string>(
            number => [$"save-{number:d20}.caelmor", $"save-{number:d20}.caelmor.new"]),
    ];

    protected override async Task ProveAsync(
        ProofLog log, GridProofConditions conditions, CancellationToken cancellation)
    {
        if (Strace.Missing.Length > 0)
        {
            throw new NotTriedException(Strace.Missing);
        }

        await log.EachAsync(conditions.IsEverything ? All : Writing, async (call, ended) =>
        {
            using var begin = new TemporaryFolder(conditions.Folder);
            await new GridVictim(begin.Path, isHasty: false, isSilent: true)
                .RunAsync(GridJudge.Prepared);
            var trial = new CallTrial(
                new("save", folder => GridVictim.Words(folder, Count), Files),
                begin,
                conditions,
                async (folder, run, again) => (await GridJudge.JudgeAsync(
                    folder,
                    run.Acknowledged is [.., var last] ? last : GridJudge.Prepared,
                    again)).Finding,
                ended);
            await trial.TryAllAsync(call, log);
        }, cancellation);
    }
}

/// <summary>Looks at a grid that a process left.</summary>
internal static class GridJudge
{
    /// <summary>How many saves a prepared grid has: enough for layers to be folded.</summary>
    public const int Prepared = 5;

    /// <summary>The world is that of one save, whole, and none older.</summary>
    public static async Task<(ProofFinding? Finding, long Last)> JudgeAsync(
        TemporaryFolder folder, long least, string again)
    {
        if (least == 0 && !File.Exists(folder.Of("genesis.json")))
        {
            // It was killed while it made the grid, and the next one goes on.
            return (null, 0);
        }

        using var place = GridFolder.ToWriteAt(folder.Path);
        var host = new FrontierHost(place);
        await using var grid = await new EmbeddedWorldGrid().OpenAsync(
            GridOpening.Usual, host, GridOptions.Usual, default);
        var edition = GridVictim.EditionOf(grid.InForce);
        var world = edition == 0
            ? WorldImage.Untouched
            : WorldImage.Untouched.With(edition, Frontier.Regions);
        var (number, difference) = (grid.InForce?.Number ?? 0, await world.DifferenceAsync(grid));
        return (
            difference is null && number >= least && host.Told.Count == 0
                ? null
                : new(
                    $"save {number}: {difference ?? host.Told.FirstOrDefault()?.Message}.",
                    $"save {least} or the next one, whole.",
                    again),
            number);
    }
}
