using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.WorldGrid.Joining;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>A way to keep a truth and a grid together: ours, and those that doubled
/// items.</summary>
/// <param name="OpenAsync">Opens the grid beside a truth store.</param>
/// <param name="CommitAsync">Saves both.</param>
internal sealed record Way(
    Func<ITruthStore, FrontierHost, Task<IWorldGrid>> OpenAsync,
    Func<ITruthStore, IWorldGrid, Truth, Task> CommitAsync)
{
    private static readonly GridOptions Options = GridOptions.Usual with { Backups = 2 };

    /// <summary>By the stamp, through the truth store that an orchestrator is given.</summary>
    public static Way Joined()
    {
        JoinedStores? opened = null;
        return new(
            async (truths, host) => (opened = await JoinAsync(truths, host)).Grid,
            async (_, _, truth) => await opened!.Truth.CommitAsync(truth, default));
    }

    /// <summary>The grid first; and at a start the newest save, whatever the truth is.</summary>
    public static Way WithoutStamp { get; } = new(
        (_, host) => NewestAsync(host),
        async (truths, grid, truth) =>
        {
            await grid.SaveAsync("", default);
            await truths.CommitAsync(truth, default);
        });

    /// <summary>The truth first, and then the grid.</summary>
    public static Way TruthFirst { get; } = new(
        (_, host) => NewestAsync(host),
        async (truths, grid, truth) =>
        {
            await truths.CommitAsync(truth, default);
            await grid.SaveAsync(GridStamp.Of(truth), default);
        });

    public static async Task<JoinedStores> JoinAsync(
        ITruthStore truths, FrontierHost host, bool takesNewWorld = false, int backups = 2) =>
        await JoinedStores.OpenAsync(
            truths,
            new(
                new EmbeddedWorldGrid(),
                host,
                Frontier.Genesis,
                Options with { Backups = backups },
                takesNewWorld),
            default);

    private static async Task<IWorldGrid> NewestAsync(FrontierHost host)
    {
        var grids = new EmbeddedWorldGrid();
        try
        {
            return await grids.CreateAsync(Frontier.Genesis, host, Options, default);
        }
        catch (GridRefusedException)
        {
            return await grids.OpenAsync(GridOpening.Usual, host, Options, default);
        }
    }
}
