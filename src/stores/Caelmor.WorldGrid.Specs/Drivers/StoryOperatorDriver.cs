using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Stories;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What operators do with the place of a grid in a story, while it is closed.</summary>
public sealed class StoryOperatorDriver(
    WorldDriver world,
    StoryDriver story,
    OperatorDriver operators,
    StoryDamageDriver damage,
    ObjectsDriver objects,
    SchemaBook schemas)
{
    // The saves of which a migration was begun that did not fail: regions of it can lie there.
    private readonly HashSet<long> _begun = [];

    /// <summary>An operator puts an earlier save in force.</summary>
    /// <param name="saves">How far back, as far as it goes.</param>
    public async Task GoBackAsync(int saves)
    {
        await story.StopAsync();
        if (Earlier(saves) is { } save)
        {
            await UseAsync(save, () => DoAsync(GridMethods.Use, form => form with { Save = save.Number }));
        }
    }

    /// <summary>The grid is opened at the stamp of an earlier save.</summary>
    /// <param name="saves">How far back, as far as it goes.</param>
    public async Task OpenAtAsync(int saves)
    {
        await story.StopAsync();

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
        await story.StopAsync();
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
        await story.StopAsync();
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
        await story.StopAsync();
        if (story.Model.InForce is { } save)
        {
            var outcome = await operators.AskAsync<MigrationForm>(GridMethods.Migrate);
            await RecoverAsync(save);
            await FollowAsync();
            if (outcome.Kind != "failed")
            {
                _begun.Add(save.Number);
            }
        }
    }

    /// <summary>An operator migrates the grid, and a step fails, if there is anything to
    /// migrate with it.</summary>
    /// <param name="name">The name of the object at which it does.</param>
    public async Task FailToMigrateAsync(string name)
    {
        await story.StopAsync();
        var at = world.Town.Name(name);
        schemas.FailsAt = await IsToMigrateAsync(at) ? at : string.Empty;
        await MigrateAsync();
        schemas.FailsAt = string.Empty;
    }

    /// <summary>An operator migrates the grid, and the process is killed.</summary>
    /// <param name="steps">At which step of it.</param>
    public async Task BreakOffMigrationAsync(int steps)
    {
        await story.StopAsync();
        if (story.Model.InForce is null)
        {
            return;
        }

        var process = world.Beside(world.Place);
        process.Handle.Interrupt(new(InterruptionKind.Kill, steps));
        await world.Server.RefusalOfAsync(
            () => process.DoAsync(GridMethods.Migrate, operators.Form()));
        process.Kill();
        _begun.Add(story.Model.InForce.Number);
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

    private ModelSave? Earlier(int saves)
    {
        var back = Math.Min(saves, story.Model.Listed - 1);
        return back > 0 ? story.Model.Line[^(back + 1)] : null;
    }

    private async Task UseAsync(ModelSave save, Func<Task> use)
    {
        await damage.GoOnAsync((model, copies) => model.Use(save.Number, copies));
        await use();
    }

    // Whether a migration takes a step with an object: it is older, and none can have
    // taken it before.
    private async Task<bool> IsToMigrateAsync(string id)
    {
        var now = story.Model.Now;
        var region = now.Written
            .Where(one => one.Value.State is { } state && state.Objects.Any(each => each.Id == id))
            .Where(one => !now.IsInactive(one.Key.Region))
            .Select(one => one.Key.Item.Region).SingleOrDefault();
        return region is not null && !_begun.Contains(story.Model.InForce!.Number)
            && (await objects.InForceAsync()).Any(one =>
                one.Region == region && one.Id == id && one.SchemaVersion < schemas.Current);
    }

    // What was finished before it broke, a migration can take as it was written last (pv-5.3).
    private async Task RecoverAsync(ModelSave save)
    {
        var there = _begun.Contains(save.Number) ? await objects.InForceAsync() : [];
        foreach (var (part, last) in save.Kept.Written)
        {
            if (part.IsState && !last.IsSameAs(story.Model.Now.Written.GetValueOrDefault(part))
                && schemas.Upgraded(last.State!).Objects.All(one => there.Any(each =>
                each.Region == part.Item.Region && each.Id == one.Id && each.Content == one.Content)))
            {
                story.Model = story.Model.Write(part, last);
            }
        }
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
