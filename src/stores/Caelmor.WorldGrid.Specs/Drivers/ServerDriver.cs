using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>The server around the grid: its nights, its players, its generator.</summary>
public sealed class ServerDriver(WorldDriver world, ActDriver acts, ReadingDriver reading)
{
    private readonly Dictionary<string, WorldName> _before = [];
    private int _asked;
    private int _read;

    /// <summary>A player is somewhere.</summary>
    public void Place(string player, WorldName region) => _before[player] = region;

    /// <summary>Players are moved out of inactive regions.</summary>
    public Task RelocateAsync() => acts.TryAsync(async () =>
    {
        foreach (var (player, region) in _before.ToList())
        {
            world.Server.Players[player] = world.Town.At(region);
        }

        await (await world.OpenedAsync()).DoAsync(GridMethods.Relocate, GridJson.Nothing);
    });

    /// <summary>A player is in a region.</summary>
    public void ShouldBeIn(string player, WorldName region) => Expect.That(
        world.Server.Players[player] == world.Town.At(region),
        $"{player} is in the {region}.",
        () => $"{player} is in {world.Server.Players[player]}.");

    /// <summary>A player is in the nearest region that is valid: next to a region, and none of those
    /// that the scenario has damaged.</summary>
    public void ShouldBeNextTo(string player, WorldName region)
    {
        var (there, from) = (world.Server.Players[player], world.Town.At(region));
        var isNext = Math.Max(Math.Abs(there.X - from.X), Math.Abs(there.Y - from.Y)) == 1;
        Expect.That(
            isNext && world.Touched.All(one => world.Town.At(one) != there),
            $"{player} is in the nearest valid region.",
            () => $"{player} is in {there}.");
    }

    /// <summary>Nights pass, and the server is idle, or busy.</summary>
    public Task PassAsync(int nights, bool isIdle) => acts.TryAsync(async () =>
    {
        var process = await world.OpenedAsync();
        await reading.ReadChunkAsync(world.Town.ChunksOf(WorldName.Wild).First());
        _read = process.Handle.Read.Count;
        for (var night = 0; night < nights; night++)
        {
            world.Server.Wait(TimeSpan.FromHours(25));
            if (isIdle)
            {
                await process.DoAsync(GridMethods.Idle, GridJson.Nothing);
            }
            else
            {
                await reading.ReadChunkAsync(SavingDriver.Lettered(world, 'B'));
            }
        }
    });

    /// <summary>Nothing was read besides what somebody asked for.</summary>
    public void NothingElseShouldBeRead()
    {
        var read = world.Process.Handle.Read.Skip(_read).Distinct().ToList();
        Expect.That(
            read.Count <= 2,
            "nothing is checked while the server is busy.",
            () => $"{read.Count} pieces were read.");
    }

    /// <summary>From here on it is looked what the generator is asked for.</summary>
    public void Watch() => _asked = world.Server.Generated.Count;

    /// <summary>The grid is opened, and it is watched.</summary>
    public Task OpenAsync() => acts.TryAsync(async () =>
    {
        await world.CloseAsync();
        Watch();
        await world.OpenAsync();
    });

    /// <summary>The generator was asked for nothing.</summary>
    public void NothingShouldBeGenerated() => Expect.That(
        world.Server.Generated.Count == _asked,
        "the generator is asked for nothing.",
        () => $"it was asked for {string.Join(", ", world.Server.Generated.Skip(_asked))}.");

    /// <summary>Something is read, and it is watched.</summary>
    public Task WatchReadingAsync(Thing thing) => acts.TryAsync(async () =>
    {
        await world.CloseAsync();
        await world.OpenAsync();
        Watch();
        await reading.ReadAsync(thing);
    });

    /// <summary>The generator was asked for the chunks of a region alone.</summary>
    public void OnlyShouldBeGenerated(WorldName region)
    {
        var others = world.Server.Generated.Skip(_asked).Except(world.Town.ChunksOf(region)).ToList();
        Expect.That(
            others.Count == 0,
            "the generator is asked for what is read, and for nothing else.",
            () => $"it was asked for {string.Join(", ", others)}.");
        Expect.That(
            world.Server.Generated.Count > _asked,
            "the generator is asked for what is read.",
            () => "it was not.");
    }

    /// <summary>Whether a chunk is asked for again when it is read once more.</summary>
    public async Task ShouldBeGeneratedAgainAsync(char letter, bool isAgain)
    {
        Watch();
        await reading.ReadChunkAsync(SavingDriver.Lettered(world, letter));
        var asked = world.Server.Generated.Count > _asked;
        Expect.That(
            asked == isAgain,
            isAgain ? $"chunk {letter} has been let go." : $"chunk {letter} is still in memory.",
            () => asked ? "it has been let go." : "it is still in memory.");
    }

    /// <summary>The generator makes other terrain than before.</summary>
    public async Task ChangeGeneratorAsync(int version, int quirk)
    {
        await world.CloseAsync();
        world.Server.Generator = new(version, quirk);
    }
}
