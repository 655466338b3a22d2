namespace Caelmor.WorldGrid.SampleTown;

/// <summary>A chest that stands on the market. What is in it is the grid's, and no truth's.</summary>
internal sealed class Chest
{
    private const string Id = "chest";

    private static readonly RegionPosition Market = new(0, 0);

    private readonly IWorldGrid _grid;
    private readonly List<string> _things;

    private Chest(IWorldGrid grid, IEnumerable<string> things) =>
        (_grid, _things) = (grid, [.. things]);

    /// <summary>Finds it in a grid.</summary>
    public static async Task<Chest> OfAsync(IWorldGrid grid) => new(
        grid,
        await grid.ReadRegionAsync(Market, CancellationToken.None) switch
        {
            RegionReading.Present market => market.State.Objects.Where(one => one.Id == Id)
                .SelectMany(one => one.Content.Split(
                    '\n', StringSplitOptions.RemoveEmptyEntries)),
            RegionReading.Fresh => [],
            var lost => throw new InvalidOperationException(
                $"Found the market lost: {lost}. An operator has to rebuild it, or to use an "
                + "earlier save."),
        });

    /// <summary>Puts something in.</summary>
    public ValueTask PutAsync(string thing)
    {
        _things.Add(thing);
        return WriteAsync();
    }

    /// <summary>Takes something out, if it is there.</summary>
    public async ValueTask<bool> TryTakeAsync(string thing)
    {
        var isThere = _things.Remove(thing);
        await WriteAsync();
        return isThere;
    }

    /// <summary>What is in it.</summary>
    public override string ToString() =>
        _things.Count == 0 ? "nothing" : string.Join(", ", _things);

    private ValueTask WriteAsync() => _grid.WriteRegionAsync(
        new(
            Market,
            LastProcessedTick: 0,
            Queue: [],
            Objects: [new(Id, "structure", SchemaVersion: 1, string.Join('\n', _things))]),
        CancellationToken.None);
}
