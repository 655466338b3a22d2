namespace Caelmor.WorldGrid.Joining;

/// <summary>A truth store and a world grid that are saved as one and opened as one.</summary>
/// <remarks>
/// Rule pv-15.3. A commit saves the grid first, with the stamp of the truth that is about to be
/// committed, and then the truth: <em>its</em> commit is the one instant at which both change. At a
/// start the truth is read first, and the grid is opened at its stamp. So whatever a crash leaves,
/// world and players are of one save. An orchestrator knows nothing of it, and the grid takes no
/// part in a restore (Canon 21.1-4.11): it is there before.
/// </remarks>
public sealed class JoinedStores : IAsyncDisposable
{
    private JoinedStores(ITruthStore truth, IWorldGrid grid, int mostFailed) =>
        (Truth, Grid) = (new JoinedTruthStore(truth, grid, mostFailed), grid);

    /// <summary>The truth store to give to the orchestrator: what it commits, the grid has saved
    /// before.</summary>
    public ITruthStore Truth { get; }

    /// <summary>The grid to play on. Whoever saves it, saves through <see cref="Truth"/>.</summary>
    public IWorldGrid Grid { get; }

    /// <summary>Opens the grid that goes with the truth in force; where nothing was ever saved, it
    /// is made.</summary>
    /// <param name="truth">The truth store, open. It stays its owner's.</param>
    /// <param name="grid">The grid, which nobody has open.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="NotJoinedException">Nobody vouches for the truth in force, or the grid has
    /// no save that goes with it.</exception>
    public static async ValueTask<JoinedStores> OpenAsync(
        ITruthStore truth, JoinedGrid grid, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(grid);
        if (grid.Options.Backups < 1)
        {
            throw new NotJoinedException(
                "Found that no backup of the grid is to be kept; expected at least one, for when "
                + "the grid is saved, the truth in force is still the one before. Nothing was "
                + "opened.");
        }

        var opening = new JoinedOpening(grid, cancellation);
        var opened = await truth.ReadAsync(cancellation) switch
        {
            StoredTruth.Held held => await opening.OpenAsync(GridStamp.Of(held.Truth)),
            StoredTruth.Broken broken => throw new NotJoinedException(
                $"Found that nobody vouches for the truth of epoch {broken.Epoch}: {broken.Why} "
                + "Expected one, for it tells which save of the grid goes with it. Which epoch is "
                + "in force is for an operator to decide. Nothing was opened."),
            _ => await opening.BeginAsync(),
        };
        return new(truth, opened, grid.Options.Backups);
    }

    /// <summary>Closes the grid. What was not committed is gone.</summary>
    public ValueTask DisposeAsync() => Grid.DisposeAsync();
}
