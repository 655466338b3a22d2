using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Stories;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What operators and bad luck do with the place of a grid in a story, while it is
/// closed.</summary>
public sealed class StoryOperatorDriver(
    WorldDriver world,
    StoryDriver story,
    OperatorDriver operators,
    DamageDriver damage,
    SchemaBook schemas)
{
    /// <summary>The newest sound copies of something break.</summary>
    public async Task DamageAsync(int copies, Thing thing, Damage kind)
    {
        await StopAsync();
        foreach (var part in story.PartsOf(thing))
        {
            await BreakAsync(part, copies, kind);
        }

        story.ExpectReports();
    }

    /// <summary>An operator puts an earlier save in force.</summary>
    /// <param name="saves">How far back, as far as it goes.</param>
    public async Task GoBackAsync(int saves)
    {
        await StopAsync();
        if (Earlier(saves) is { } save)
        {
            await UseAsync(save, () => DoAsync(GridMethods.Use, form => form with { Save = save.Number }));
        }
    }

    /// <summary>The grid is opened at the stamp of an earlier save.</summary>
    /// <param name="saves">How far back, as far as it goes.</param>
    public async Task OpenAtAsync(int saves)
    {
        await StopAsync();

        // A rebuilding has the stamp of the save before it, and is the newer of the two.
        if (Earlier(saves) is { } earlier)
        {
            var save = story.Model.Line.Last(one => one.Save.Stamp == earlier.Save.Stamp);
            world.Opening = new(Stamp: save.Save.Stamp);
            await UseAsync(save, world.OpenAsync);
            world.Opening = GridOpening.Usual;
        }
    }

    /// <summary>An operator has a region rebuilt.</summary>
    public async Task RebuildAsync(WorldName name)
    {
        await StopAsync();
        if (story.Model.InForce is not null)
        {
            await DoAsync(
                GridMethods.Rebuild, form => form with { Region = world.Town.At(name) });
            story.Model = story.Model.Rebuild(
                story.PartsOf(new(ThingKind.Both, name)), (await story.ListAsync())[0]);
        }
    }

    /// <summary>An operator has the world made anew.</summary>
    public async Task RegenerateAsync()
    {
        await StopAsync();
        await DoAsync(GridMethods.Regenerate, form => form with
        {
            Genesis = world.Town.Genesis,
            Operator = OperatorDriver.Operator,
        });
        story.Model = story.Model.Regenerate();
    }

    /// <summary>An operator migrates the grid.</summary>
    public async Task MigrateAsync()
    {
        await StopAsync();
        if (story.Model.InForce is not null)
        {
            await operators.AskAsync<MigrationForm>(GridMethods.Migrate);
            await FollowAsync();
        }
    }

    /// <summary>An operator migrates the grid, and a step fails.</summary>
    /// <param name="name">The name of the object at which it does.</param>
    public async Task FailToMigrateAsync(string name)
    {
        schemas.FailsAt = world.Town.Name(name);
        await MigrateAsync();
        schemas.FailsAt = string.Empty;
    }

    /// <summary>An operator migrates the grid, and the process is killed.</summary>
    /// <param name="steps">At which step of it.</param>
    public async Task BreakOffMigrationAsync(int steps)
    {
        await StopAsync();
        if (story.Model.InForce is null)
        {
            return;
        }

        var process = world.Beside(world.Place);
        process.Handle.Interrupt(new(InterruptionKind.Kill, steps));
        await world.Server.RefusalOfAsync(
            () => process.DoAsync(GridMethods.Migrate, operators.Form()));
        process.Kill();
        await FollowAsync();
    }

    /// <summary>An operator looks at everything, while the grid is open.</summary>
    public async Task LookOnAsync()
    {
        await story.BeginAsync();
        await world.OpenedAsync();
        var before = world.Place.Contents;
        await story.ListedShouldBePermittedAsync();
        await operators.AskAsync<IReadOnlyList<GridFinding>>(GridMethods.Verify);
        await operators.AskAsync<IReadOnlyList<SalvagedObject>>(GridMethods.Salvage);
        Expect.That(
            world.Place.Contents.SequenceEqual(before),
            "the place is as it was, byte for byte.",
            () => "it is not.");
    }

    private async Task StopAsync()
    {
        await story.BeginAsync();
        await world.CloseAsync();
        story.Model = story.Model.Stop();
    }

    private async Task BreakAsync(Part part, int copies, Damage kind)
    {
        for (var broken = 0; broken < copies; broken++)
        {
            var lie = await damage.LocateAsync(part.Item);
            var sound = lie.FirstOrDefault(one => one.Length > 0
                && !story.Model.Broken.Contains(new(part, one.Save)));
            if (sound is null)
            {
                return;
            }

            await damage.DamageAsync(sound, kind);
            var same = lie.Where(one => one.Piece == sound.Piece
                && one.Offset < sound.Offset + sound.Length
                && sound.Offset < one.Offset + one.Length);
            story.Model = story.Model.Break(
                part, same.Select(one => one.Save), [.. lie.Select(one => one.Save)]);
        }
    }

    private ModelSave? Earlier(int saves)
    {
        var back = Math.Min(saves, story.Model.Listed - 1);
        return back > 0 ? story.Model.Line[^(back + 1)] : null;
    }

    private async Task UseAsync(ModelSave save, Func<Task> use)
    {
        var copies = new List<(Part, IReadOnlyList<long>)>();
        foreach (var part in story.Model.Broken.Select(one => one.Part).Distinct())
        {
            var lie = await damage.LocateAsync(part.Item);
            copies.Add((part, [.. lie.Select(one => one.Save)]));
        }

        await use();
        story.Model = story.Model.Use(save.Number, copies);
    }

    // A migration that has done anything is a save of its own, or the same save in another form.
    private async Task FollowAsync()
    {
        var inForce = (await story.ListAsync())[0];
        if (inForce.Number > story.Model.InForce!.Number)
        {
            story.Model = story.Model.Follow(inForce);
        }
    }

    private Task DoAsync(string method, Func<MaintenanceForm, MaintenanceForm> with) =>
        world.Beside(world.Place).DoAsync(method, with(operators.Form()));
}
