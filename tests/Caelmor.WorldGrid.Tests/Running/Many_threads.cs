using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Running;

/// <summary>Read and write at once, while it is saved, and see nothing by halves.</summary>
public sealed class Many_threads
{
    [Fact]
    public async Task See_each_write_whole()
    {
        var outpost = new Outpost(GridOptions.Usual with { CachedChunks = 2, Backups = 1 });
        var region = Frontier.Regions[0];
        var at = Frontier.ChunksOf(region).First();
        await using var grid = await outpost.CreateAsync();
        await grid.WriteAsync([.. Frontier.Built(at, 1)], default);
        using var end = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToList();
        var readers = reading.Select(first => Task.Run(async () =>
        {
            for (var reads = 0; !end.IsCancellationRequested; reads++)
            {
                var whole = (ChunkReading.Whole)await grid.ReadAsync(at, default);
                whole.Tiles[3].Should().Be(whole.Tiles[0] * 10);
                await grid.ReadAsync(new(at.X + (reads % 5), 9), default);
                first.TrySetResult();
                await Task.Yield();
            }
        })).ToList();
        await Task.WhenAll(reading.Select(first => first.Task));
        var saves = Task.Run(async () =>
        {
            for (var save = 0; save < 40; save++)
            {
                await grid.SaveAsync($"{save}", default);
            }
        });
        for (var edition = 2; edition < 500; edition++)
        {
            await grid.WriteAsync([.. Frontier.Built(at, edition)], default);
        }

        await saves;
        await end.CancelAsync();
        await Task.WhenAll(readers);
        await grid.SaveAsync("last", default);

        ((ChunkReading.Whole)await grid.ReadAsync(at, default)).Tiles
            .Should().Equal(Frontier.Tiles(at, 499));
    }
}
