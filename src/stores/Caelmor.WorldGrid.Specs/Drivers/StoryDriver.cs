using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Stories;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>The story of a grid: what it has been through, and whether the rules permit what it is
/// read as.</summary>
public sealed class StoryDriver(
    WorldDriver world, ReadingDriver reading, OperatorDriver operators)
{
    private static readonly Thing Everything = new(ThingKind.Both, Region: null);

    private GridModel? _model;
    private int _reportsBefore;
    private int _edition = 100;
    private int _stamps;

    /// <summary>What the rules permit.</summary>
    internal GridModel Model
    {
        get => _model ?? throw new InvalidOperationException("No story has begun.");
        set => _model = value;
    }

    /// <summary>The number of a change, by which what it writes is told from all before.</summary>
    internal int NextEdition() => ++_edition;

    /// <summary>A stamp that no save has.</summary>
    internal string NextStamp() => world.Town.Name($"epoch {1_000 + ++_stamps}");

    /// <summary>The story goes on from what the scenario says.</summary>
    internal async Task BeginAsync()
    {
        if (_model is not null)
        {
            return;
        }

        await world.GetReadyAsync();
        var model = GridModel.Empty(world.Options.Backups);
        foreach (var (save, state) in world.Saves)
        {
            model = PartsOf(Everything).Aggregate(
                    model, (one, part) => one.Write(part, ContentOf(part, state)))
                .Save(save, isAcknowledged: true);
        }

        Model = model;
    }

    /// <summary>The parts of something, a region's state before its terrain.</summary>
    internal IEnumerable<Part> PartsOf(Thing thing) => reading.PartsOf(thing)
        .Select(one => new Part(
            one.Region,
            one.Chunk is { } chunk ? new(chunk, null) : new(null, world.Town.At(one.Region))));

    /// <summary>What is there when the server has been stopped, and started again.</summary>
    internal async Task OpenAnewAsync()
    {
        await world.OpenAsync();
        Model = Model.Stop();
    }

    /// <summary>The server is stopped, so that something can be done with the place.</summary>
    internal async Task StopAsync()
    {
        await BeginAsync();
        await world.CloseAsync();
        Model = Model.Stop();
    }

    /// <summary>Something broke: whoever reads it is to tell.</summary>
    internal void ExpectReports() => _reportsBefore = world.Server.Reports.Count;

    /// <summary>The saves, as an operator is told of them.</summary>
    internal Task<IReadOnlyList<GridSave>> ListAsync() =>
        operators.AskAsync<IReadOnlyList<GridSave>>(GridMethods.List);

    /// <summary>Something is read, and the rules permit it.</summary>
    internal async Task LookAsync(Thing thing)
    {
        foreach (var part in PartsOf(thing))
        {
            var seen = part.Item.Chunk is { } chunk
                ? await reading.ReadChunkAsync(chunk)
                : await reading.ReadRegionAsync(part.Region);
            ReadingJudge.ComparesWithOne(
                seen,
                [.. Model.Now.Of(part).Select(sight => ToSeeOf(part, sight))],
                "what is read is what the rules permit");
            Expect.That(
                world.Server.Reports.Count > _reportsBefore || !IsNewlyLost(part),
                "operators are told of what is not as it was written last.",
                () => $"{seen.Subject} is not, and they were told of nothing since it broke.");
        }
    }

    /// <summary>The saves are listed, and the rules permit it.</summary>
    internal async Task ListedShouldBePermittedAsync()
    {
        var fault = Model.FaultOf(await ListAsync());
        Expect.That(
            fault is null, "the saves are listed that the rules ask for.", () => $"{fault}.");
    }

    /// <summary>The rules permit all that is read, as the grid is open, and opened anew.</summary>
    public async Task ShouldBePermittedAsync()
    {
        await BeginAsync();
        await LookAsync(Everything);
        await OpenAnewAsync();
        await LookAsync(Everything);
        await ListedShouldBePermittedAsync();
        var reports = world.Server.Reports.Where(one => one.Kind
            is GridReportKind.BrokenChecksum or GridReportKind.LostState or GridReportKind.FailedCheck);
        Expect.That(
            !Model.Broken.IsEmpty || !reports.Any(),
            "operators are told of nothing broken where nothing is.",
            () => $"{reports.First().Message}");
    }

    // Of the terrain of an inactive region, nothing is read that could be told of.
    private bool IsNewlyLost(Part part) =>
        (part.IsState || !Model.Now.IsInactive(part.Region))
        && Model.Now.Losses.TryGetValue(part, out var loss) && !loss.IsSaved;

    private ToSee ToSeeOf(Part part, Sight sight)
    {
        if (sight.Origin is not { } origin)
        {
            return new("inactive");
        }

        var state = sight.Content switch
        {
            null => WorldState.Untouched,
            { State: { } known } => WorldState.Untouched.With(known),
            { Tiles: var tiles } => WorldState.Untouched.With(tiles),
        };
        var toSee = reading.In(state, part.Region, part.Item.Chunk, origin);
        return part.IsState ? toSee : toSee with { Origin = origin };
    }

    private Content? ContentOf(Part part, WorldState state)
    {
        if (part.Item.Chunk is not { } chunk)
        {
            return state.Regions.TryGetValue(world.Town.At(part.Region), out var known)
                ? new([], known)
                : null;
        }

        ImmutableArray<TileChange> tiles =
        [
            .. SuiteGenerator.TilesOf(world.Town.Genesis, chunk)
                .Where(state.Tiles.ContainsKey)
                .Select(tile => new TileChange(tile, state.Tiles[tile])),
        ];
        return tiles.IsEmpty ? null : new(tiles, null);
    }
}
