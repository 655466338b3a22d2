using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What operators do with a place while the server is down.</summary>
public sealed class OperatorDriver(WorldDriver world, ActDriver acts)
{
    private const string Name = "Wilma";

    private ImmutableSortedDictionary<string, string> _before =
        ImmutableSortedDictionary<string, string>.Empty;

    private int _touches;
    private IReadOnlyList<DrillResult> _drill = [];

    /// <summary>What a migration came to.</summary>
    internal MigrationForm? Migration { get; private set; }

    /// <summary>What was salvaged.</summary>
    internal IReadOnlyList<SalvagedObject> Salvaged { get; private set; } = [];

    /// <summary>An operator does something, with the grid closed.</summary>
    public Task ActAsync(OperatorAct act) => acts.TryAsync(async () =>
    {
        await world.CloseAsync();
        _before = world.Place.Contents;
        world.LayThere = [.. _before.Values];
        await DoAsync(act);
    });

    /// <summary>The place is as it was.</summary>
    public void PlaceShouldBeUntouched()
    {
        Expect.That(
            _touches == 0,
            "nothing is changed in the place, and no lock is taken.",
            () => $"it was touched {_touches} times.");
        Expect.That(
            world.Place.Contents.SequenceEqual(_before),
            "the place is as it was, byte for byte.",
            () => "it is not.");
    }

    /// <summary>What was tried on a copy did what it has to.</summary>
    public void DrillShouldHaveWorked()
    {
        Expect.That(
            _drill.Count > 0 && _drill.All(one => one.Worked),
            "every procedure works on the copy.",
            () => _drill.FirstOrDefault(one => !one.Worked)?.Procedure ?? "none was tried.");
        Expect.That(
            world.Server.Staging.Pieces.Length > 0,
            "it is tried on a copy.",
            () => "nothing was copied.");
    }

    /// <summary>Asks for maintenance, in a process of its own.</summary>
    internal async Task<T> AskAsync<T>(string method, Func<MaintenanceForm, MaintenanceForm>? with = null)
    {
        await world.GetReadyAsync();
        var process = world.Beside(world.Place);
        world.Journal.Note("operator", GridAction.Maintain, method);
        var answer = await process.AskAsync<T>(method, (with ?? (form => form))(Form()));
        _touches += process.Handle.Touches;
        return answer;
    }

    /// <summary>What every process of an operator is told.</summary>
    internal MaintenanceForm Form() => new(world.Options, world.Server.Form);

    private async Task DoAsync(OperatorAct act)
    {
        switch (act.Kind)
        {
            case OperatorActKind.Lists:
                await AskAsync<IReadOnlyList<GridSave>>(GridMethods.List);
                break;
            case OperatorActKind.Verifies:
                await AskAsync<IReadOnlyList<GridFinding>>(GridMethods.Verify);
                break;
            case OperatorActKind.Salvages:
                Salvaged = await AskAsync<IReadOnlyList<SalvagedObject>>(GridMethods.Salvage);
                break;
            case OperatorActKind.Migrates:
                Migration = await AskAsync<MigrationForm>(GridMethods.Migrate);
                break;
            case OperatorActKind.TriesProcedures:
                _drill = await AskAsync<IReadOnlyList<DrillResult>>(GridMethods.Drill);
                break;
            default:
                await DecideAsync(act);
                break;
        }
    }

    // What loses something, an operator decides.
    private async Task DecideAsync(OperatorAct act)
    {
        var process = world.Beside(world.Place);
        world.Journal.Note("operator", GridAction.Maintain, $"{act.Kind}");
        switch (act.Kind)
        {
            case OperatorActKind.Uses:
                var save = world.SaveNumbered(act.Save);
                await process.DoAsync(GridMethods.Use, Form() with { Save = save.Save.Number });
                world.Saves.RemoveRange(
                    world.Saves.IndexOf(save) + 1, world.Saves.Count - world.Saves.IndexOf(save) - 1);
                world.Now = save.World;
                break;
            case OperatorActKind.Rebuilds:
                var region = world.Town.At(act.Region);
                await process.DoAsync(GridMethods.Rebuild, Form() with { Region = region });
                Rebuilt(act.Region);
                break;
            default:
                await process.DoAsync(
                    GridMethods.Regenerate,
                    Form() with { Genesis = world.Town.Genesis, Operator = Name });
                world.Saves.Clear();
                world.Now = WorldState.Untouched;
                break;
        }
    }

    private void Rebuilt(WorldName name)
    {
        var genesis = world.Town.Genesis;
        var tiles = world.Town.ChunksOf(name)
            .SelectMany(chunk => SuiteGenerator.TilesOf(genesis, chunk));
        world.Now = new(
            world.Now.Tiles.RemoveRange(tiles), world.Now.Regions.Remove(world.Town.At(name)));
        world.Saves[^1] = world.Saves[^1] with { World = world.Now };
    }

    /// <summary>By whom decisions are made.</summary>
    internal static string Operator => Name;
}

/// <summary>Something that an operator does.</summary>
public sealed record OperatorAct(
    OperatorActKind Kind, int Save = 0, WorldName Region = WorldName.Market);

/// <summary>What operators do.</summary>
public enum OperatorActKind
{
    Lists,
    Verifies,
    Salvages,
    Migrates,
    TriesProcedures,
    Uses,
    Rebuilds,
    Regenerates,
}
