using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What a server does with its grid in a story, and what becomes of the server. Each act comes
/// to what the rules permit where the story stands.</summary>
public sealed class StoryServerDriver(
    WorldDriver world, StoryDriver story, StoryDamageDriver damage, SchemaBook schemas)
{
    private static readonly WorldName[] Busy =
        [WorldName.Market, WorldName.Harbour, WorldName.Mill];

    /// <summary>Something happens in a region; nothing does in one that is inactive.</summary>
    public async Task ChangeAsync(WorldName name)
    {
        await story.BeginAsync();
        var edition = story.NextEdition();
        var tiles = world.Town.Built(name, edition).ToList();
        var state = world.Town.StateOf(name, edition);
        if (!await WriteAsync(GridMethods.Write, tiles, name)
            | !await WriteAsync(GridMethods.WriteRegion, state, name))
        {
            return;
        }

        foreach (var part in story.PartsOf(new(ThingKind.Both, name)))
        {
            story.Model = story.Model.Write(part, part.Item.Chunk is { } chunk
                ? new([.. TilesIn(chunk, tiles)], null)
                : new([], state));
        }
    }

    /// <summary>The terrain of a region is changed back to what the seed makes.</summary>
    public async Task UndoAsync(WorldName name)
    {
        await story.BeginAsync();
        var (genesis, generator) = (world.Town.Genesis, world.Server.Generator);
        List<TileChange> tiles =
        [
            .. world.Town.ChunksOf(name)
                .SelectMany(chunk => SuiteGenerator.TilesOf(genesis, chunk))
                .Select(tile => new TileChange(tile, generator.Tile(genesis, tile))),
        ];
        if (await WriteAsync(GridMethods.Write, tiles, name))
        {
            story.Model = story.PartsOf(new(ThingKind.Terrain, name))
                .Aggregate(story.Model, (model, part) => model.Write(part, null));
        }
    }

    /// <summary>All that was written is saved.</summary>
    public async Task SaveAsync()
    {
        await story.BeginAsync();
        var stamp = story.NextStamp();
        world.Server.Wait(TimeSpan.FromMinutes(10));
        var process = await world.OpenedAsync();
        var save = await process.AskAsync<GridSave>(GridMethods.Save, stamp);
        Remember(save, stamp, isAcknowledged: true);
    }

    /// <summary>Something is read.</summary>
    public async Task ReadAsync(Thing thing)
    {
        await story.BeginAsync();
        await story.LookAsync(thing);
    }

    /// <summary>The server stopped, and started.</summary>
    public async Task CloseAndOpenAsync()
    {
        await story.BeginAsync();
        await story.OpenAnewAsync();
    }

    /// <summary>The server was killed, or lost its power, and started again.</summary>
    public async Task BeStoppedAsync(InterruptionKind kind)
    {
        await story.BeginAsync();
        Stop(await world.OpenedAsync(), kind);
        await ForgetAsync(kind, await story.ListAsync());
        await story.OpenAnewAsync();
    }

    /// <summary>Something broke off a save, and the server started again: the save is there, whole, or
    /// the one before.</summary>
    public async Task BreakOffAsync(InterruptionKind kind, int steps)
    {
        await story.BeginAsync();
        foreach (var name in Busy)
        {
            await ChangeAsync(name);
        }

        var stamp = story.NextStamp();
        var process = await world.OpenedAsync();
        process.Handle.Interrupt(new(kind, steps));
        var isAcknowledged = await IsGrantedAsync(GridMethods.Save, stamp);
        Stop(process, kind);
        var listed = await story.ListAsync();
        var isThere = listed.Count > 0 && listed[0].Stamp == stamp;
        Expect.That(
            isThere || !isAcknowledged,
            "a save that was acknowledged is in force.",
            () => $"{(listed.Count > 0 ? $"save {listed[0].Number}" : "none")} is.");
        if (isThere)
        {
            Remember(listed[0], stamp, isAcknowledged);
        }

        await ForgetAsync(kind, listed);
        await story.OpenAnewAsync();
        await story.LookAsync(new(ThingKind.Both, Region: null));
    }

    /// <summary>The server knows the next version of all objects, and writes it from now on.</summary>
    public async Task BeUpgradedAsync()
    {
        await story.BeginAsync();
        await world.CloseAsync();
        world.Town.ObjectVersion = ++schemas.Current;
        await story.OpenAnewAsync();
    }

    /// <summary>Nights pass, and the server is idle.</summary>
    public async Task PassAsync(int nights)
    {
        await story.BeginAsync();
        var process = await world.OpenedAsync();
        for (var night = 0; night < nights; night++)
        {
            world.Server.Wait(TimeSpan.FromHours(25));
            await process.DoAsync(GridMethods.Idle, GridJson.Nothing);
        }
    }

    private IEnumerable<TileChange> TilesIn(ChunkPosition chunk, IEnumerable<TileChange> changes)
    {
        var tiles = SuiteGenerator.TilesOf(world.Town.Genesis, chunk).ToHashSet();
        return changes.Where(one => tiles.Contains(one.At));
    }

    private static void Stop(GridProcess process, InterruptionKind kind)
    {
        if (kind == InterruptionKind.PowerFailure)
        {
            process.Handle.LosePower();
        }

        process.Kill();
    }

    private async Task ForgetAsync(InterruptionKind kind, IReadOnlyList<GridSave> listed)
    {
        if (kind == InterruptionKind.PowerFailure)
        {
            var inForce = listed.Count > 0 ? listed[0].Number : 0;
            await damage.GoOnAsync((model, copies) => model.LosePower(inForce, copies));
        }

        story.Model = story.Model.Stop();
    }

    private void Remember(GridSave save, string stamp, bool isAcknowledged)
    {
        var last = story.Model.InForce?.Number ?? 0;
        Expect.That(save.Stamp == stamp, "a save bears its stamp.", () => $"'{save.Stamp}'.");
        Expect.That(
            save.Number > last,
            "a save has a later number than the one before.",
            () => $"{save.Number}, after {last}.");
        Expect.That(
            !story.Model.Given.Contains(save.Number),
            "no number is given to two saves.",
            () => $"{save.Number} is.");
        story.Model = story.Model.Save(save, isAcknowledged);
    }

    private async Task<bool> WriteAsync(string method, object what, WorldName name)
    {
        var isInactive = story.Model.Now.IsInactive(name);
        var isGranted = await IsGrantedAsync(method, what);
        Expect.That(
            isGranted != isInactive,
            isInactive ? "what is written to an inactive region is refused."
                : "what is written to an active region is granted.",
            () => isGranted ? "it was granted." : "it was refused.");
        return isGranted;
    }

    private async Task<bool> IsGrantedAsync(string method, object what)
    {
        var process = await world.OpenedAsync();
        return await world.Server.RefusalOfAsync(() => process.DoAsync(method, what)) is null;
    }
}
