using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Piping;

/// <summary>Takes the adapter of a grid through a day without trouble, step by step. What it does
/// is not judged.</summary>
public sealed class GridSmoke
{
    private readonly Alderford _town = new();
    private readonly GridServer _server;
    private readonly GridProcess _process;
    private readonly PipedChannel _channel;

    /// <summary>Tries a process of an adapter.</summary>
    /// <param name="lease">The process.</param>
    public GridSmoke(IAdapterLease lease)
    {
        var journal = new Journal();
        _server = new(journal, _town, new());
        _channel = new(lease, _server);
        _process = new(_channel, _server, journal, new SuitePlace());
    }

    /// <summary>What is tried, in its order; each step tells what came of it.</summary>
    public IEnumerable<SmokeStep> Steps =>
    [
        new("create", CreateAsync),
        new("write", WriteAsync),
        new("save", SaveAsync),
        new("read", ReadAsync),
        new("list", ListAsync),
        new("close", CloseAsync),
    ];

    private async Task<string> CreateAsync()
    {
        var opened = await _process.OpenAsync(
            new(_town.Genesis, GridOpening.Usual, GridOptions.Usual, _server.Form));
        return $"a world of seed {opened.Genesis.Seed}";
    }

    private async Task<string> WriteAsync()
    {
        var built = _town.Built(WorldName.Market, 1).ToList();
        await _process.DoAsync(GridMethods.Write, built);
        return $"{built.Count} tiles are changed";
    }

    private async Task<string> SaveAsync()
    {
        var save = await _process.AskAsync<GridSave>(GridMethods.Save, "morning");
        return $"save {save.Number}, '{save.Stamp}'";
    }

    private async Task<string> ReadAsync()
    {
        var chunk = _town.ChunksOf(WorldName.Market).First();
        var reading = await _process.AskAsync<ReadingForm>(GridMethods.Read, chunk);
        return $"{chunk} is {reading.Kind}, {reading.Tiles?.Length ?? 0} tiles";
    }

    private async Task<string> ListAsync()
    {
        var listed = await _process.AskAsync<IReadOnlyList<GridSave>>(
            GridMethods.List, new MaintenanceForm(GridOptions.Usual, _server.Form));
        return $"{listed.Count} save";
    }

    private async Task<string> CloseAsync()
    {
        await _process.CloseAsync();
        await _channel.EndAsync(isAbandoned: false);
        return "closed";
    }
}
