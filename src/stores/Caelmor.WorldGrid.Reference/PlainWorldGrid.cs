using System.Text.Json;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>A small world grid in plain pieces: what the rules ask for, to be read.</summary>
/// <param name="steps">What it does, step by step.</param>
public sealed class PlainWorldGrid(GridSteps steps) : IWorldGridImplementation
{
    /// <summary>The grid as the rules ask for it.</summary>
    public PlainWorldGrid()
        : this(GridSteps.Plain)
    {
    }

    /// <inheritdoc/>
    public string Name => "Plain world grid";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public async ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis, IGridHost host, GridOptions options, CancellationToken cancellation)
    {
        await LockAsync(host);
        return await HoldingAsync(host, async () =>
        {
            if ((await host.Place.ListAsync()).Any(piece => !PieceNames.IsAside(piece)))
            {
                throw new GridRefusalException("The place is not empty. Open what lies there.");
            }

            await WriteGenesisAsync(host.Place, genesis);
            return await ShowAsync(new(host, options, steps, genesis), host);
        });
    }

    /// <inheritdoc/>
    public async ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening, IGridHost host, GridOptions options, CancellationToken cancellation)
    {
        await LockAsync(host);
        return await HoldingAsync(host, async () =>
        {
            var shelf = await SaveShelf.ReadAsync(host.Place);
            var kept = await KeptGenesisAsync(host, shelf);
            var genesis = steps.ChooseGenesis(kept, opening.Genesis);
            var grid = new PlainGrid(host, options, steps, genesis);
            await grid.BeginAsync(shelf, opening.Stamp);
            return await ShowAsync(grid, host);
        });
    }

    /// <inheritdoc/>
    public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options) =>
        steps.Serve(new PlainMaintenance(this, host, options, steps), host);

    internal static async ValueTask WriteGenesisAsync(IGridPlace place, GridGenesis genesis)
    {
        var envelope = new Envelope(
            Envelope.Genesis, 1, 0, PieceNames.Genesis, JsonSerializer.Serialize(genesis));
        await SaveDraft.WriteAsync(place, PieceNames.Genesis, envelope.ToBytes());
        await place.FlushNamesAsync();
    }

    internal async ValueTask LockAsync(IGridHost host)
    {
        if (!await steps.Lock(host.Place))
        {
            throw new GridRefusalException(
                "Somebody else has this place open. Only one process writes; close it there first.");
        }
    }

    private static async ValueTask<T> HoldingAsync<T>(IGridHost host, Func<ValueTask<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception)
        {
            await host.Place.UnlockAsync();
            throw;
        }
    }

    // A new grid has no save yet; one whose saves are all broken is in an operator's hands.
    private async ValueTask<GridGenesis> KeptGenesisAsync(IGridHost host, SaveShelf shelf)
    {
        if (shelf.Sound is [var newest, ..])
        {
            return newest.Genesis;
        }

        var bytes = await host.Place.ReadAsync(PieceNames.Genesis);
        return shelf.IsEmpty && bytes is { } some
            && Envelope.Read(some) is { Type: Envelope.Genesis } envelope
            ? JsonSerializer.Deserialize<GridGenesis>(envelope.Content)!
            : await steps.Despair(host);
    }

    private async ValueTask<IWorldGrid> ShowAsync(PlainGrid grid, IGridHost host)
    {
        var shown = steps.Show(grid, host);
        await steps.Opened(shown, host);
        return shown;
    }
}
