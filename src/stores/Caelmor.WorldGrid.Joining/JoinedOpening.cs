namespace Caelmor.WorldGrid.Joining;

/// <summary>Opens the save of a grid that goes with the truth in force.</summary>
internal sealed class JoinedOpening(JoinedGrid grid, CancellationToken cancellation)
{
    /// <summary>There is a truth, and it has a stamp.</summary>
    public async ValueTask<IWorldGrid> OpenAsync(string stamp)
    {
        var saves = await ListAsync(cause: null);
        if (saves.Count == 0 && grid.TakesNewWorld)
        {
            return await AnewAsync(stamp);
        }

        return saves.Any(save => save.Stamp == stamp)
            ? await AtAsync(stamp)
            : throw new NotJoinedException(
                $"Found no save of the grid with the stamp '{stamp}' of the truth in force; "
                + $"expected one. {Stamps(saves)} Are both disks mounted, and of one server? An "
                + "operator can put a truth in force whose save is there. Nothing was changed.");
    }

    /// <summary>There is no truth yet.</summary>
    /// <remarks>A start may have been interrupted when the grid was there and its first save was
    /// not, and a first commit when the grid was saved and the truth was not.</remarks>
    public async ValueTask<IWorldGrid> BeginAsync()
    {
        IWorldGrid made;
        try
        {
            made = await grid.Grids.CreateAsync(
                grid.Genesis, grid.Host, grid.Options, cancellation);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            return await GoOnAsync(refusal);
        }

        return await StampedAsync(made, GridStamp.BeforeTheFirst);
    }

    private async ValueTask<IWorldGrid> GoOnAsync(Exception refusal)
    {
        var saves = await ListAsync(refusal);
        if (saves.Count == 0)
        {
            return await AnewAsync(GridStamp.BeforeTheFirst);
        }

        return saves.Any(save => save.Stamp == GridStamp.BeforeTheFirst)
            && saves.All(save => GridStamp.IsOfTheFirstAtMost(save.Stamp))
            ? await AtAsync(GridStamp.BeforeTheFirst)
            : throw new NotJoinedException(
                "Found a grid that was saved, and no truth; expected the truth that goes with it. "
                + $"{Stamps(saves)} Is the disk of the truths mounted? Nothing was changed.");
    }

    private async ValueTask<IReadOnlyList<GridSave>> ListAsync(Exception? cause)
    {
        try
        {
            return await grid.Grids.Maintain(grid.Host, grid.Options).ListAsync(cancellation);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            throw new NotJoinedException((cause ?? refusal).Message, cause ?? refusal);
        }
    }

    private ValueTask<IWorldGrid> AtAsync(string stamp) => grid.Grids.OpenAsync(
        new(Stamp: stamp), grid.Host, grid.Options, cancellation);

    private async ValueTask<IWorldGrid> AnewAsync(string stamp) => await StampedAsync(
        await grid.Grids.OpenAsync(GridOpening.Usual, grid.Host, grid.Options, cancellation),
        stamp);

    // From now on there is a save to go back to, whatever happens before the next truth.
    private async ValueTask<IWorldGrid> StampedAsync(IWorldGrid opened, string stamp)
    {
        try
        {
            await opened.SaveAsync(stamp, cancellation);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    private static string Stamps(IReadOnlyList<GridSave> saves) => saves.Count == 0
        ? "It was never saved."
        : $"It has {string.Join(", ", saves.Select(save => $"'{save.Stamp}'"))}.";
}
