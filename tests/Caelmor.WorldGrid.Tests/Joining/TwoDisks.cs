using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>A disk with truths and one with a grid, which lose power together.</summary>
/// <param name="Truths">The disk of the truths.</param>
/// <param name="Grid">That of the grid.</param>
internal sealed record TwoDisks(SimulatedDisk Truths, SimulatedDisk Grid)
{
    private static readonly StoreOptions Options = new() { Backups = 2, Time = new Noon() };

    public static TwoDisks Empty => new(new(), new());

    /// <summary>The latest moment of both.</summary>
    public long Now => Math.Max(Truths.Moments[^1].Order, Grid.Moments[^1].Order);

    public FileTruthStore OpenTruths() => FileTruthStore.Open(Truths, Options);

    public FrontierHost Host() => new(Grid, mirror: null);

    /// <summary>Every pair of states that a crash can leave, and when it was.</summary>
    /// <param name="sector">The size of what is written whole or not at all.</param>
    public IEnumerable<(TwoDisks Left, long Order)> Crashes(int sector)
    {
        var moments = Truths.Moments.Concat(Grid.Moments).OrderBy(one => one.Order).ToList();
        var (truths, grid) = (Truths.Moments[0], Grid.Moments[0]);
        foreach (var moment in moments)
        {
            (truths, grid) = Truths.Moments.Contains(moment) ? (moment, grid) : (truths, moment);
            foreach (var truth in truths.CrashStates(sector))
            {
                foreach (var world in grid.CrashStates(sector))
                {
                    yield return (new(new(truth), new(world)), moment.Order);
                }
            }
        }
    }

    /// <summary>Tells pairs of states apart.</summary>
    public string Digest() => Truths.Image.Digest() + Grid.Image.Digest();

    /// <summary>What a start finds: of which epoch the truth is, and where everything
    /// is.</summary>
    public async Task<(long Epoch, Goods Goods)> StartAsync(Way way)
    {
        using var truths = OpenTruths();
        await using var grid = await way.OpenAsync(truths, Host());
        return await LookAsync(truths, grid);
    }

    /// <summary>A start, and a save after it.</summary>
    public async Task<(long Epoch, Goods Goods)> GoOnAsync(Way way)
    {
        using var truths = OpenTruths();
        await using var grid = await way.OpenAsync(truths, Host());
        await SaveAsync(way, truths, grid, (await truths.ReadEpochAsync(default)).Number + 1);
        return await LookAsync(truths, grid);
    }

    public static async Task SaveAsync(
        Way way, FileTruthStore truths, IWorldGrid grid, long epoch)
    {
        await grid.WriteRegionAsync(Goods.At(epoch).State(epoch), default);
        await way.CommitAsync(truths, grid, Goods.At(epoch).Truth(epoch));
        await truths.SettleAsync();
    }

    public static async Task<(long Epoch, Goods Goods)> LookAsync(
        ITruthStore truths, IWorldGrid grid)
    {
        var truth = await truths.ReadAsync(default) is StoredTruth.Held held ? held.Truth : null;
        return (
            (truth?.Epoch ?? Epoch.None).Number,
            Goods.Of(truth, await grid.ReadRegionAsync(Goods.Market, default)));
    }

    // Files are the same in every run.
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 4, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
