using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Migrates, is broken off, and fails.</summary>
public sealed class MigrationDriver(
    WorldDriver world,
    ActDriver acts,
    OperatorDriver operators,
    InterruptionDriver interruptions,
    ObjectsDriver objects,
    SchemaBook schemas)
{
    private readonly List<(int Spot, string? Torn, int Steps, int Left)> _runs = [];
    private int _mostSteps;
    private int _taken;
    private int _old;

    /// <summary>The objects of the world are older than the current version.</summary>
    public void Age(int version, int current)
    {
        (world.Town.ObjectVersion, schemas.Current, _old) = (version, version, version);
        world.CurrentVersion = current;
    }

    /// <summary>An operator migrates, and is broken off if the scenario wants it.</summary>
    public async Task MigrateAsync()
    {
        _taken = schemas.Taken.Count;
        if (interruptions.Kind is not { } kind)
        {
            await operators.ActAsync(new(OperatorActKind.Migrates));
            return;
        }

        await acts.TryAsync(async () =>
        {
            await world.CloseAsync();
            var steps = 0;
            await world.OnCopyAsync(async () => steps = await CountAsync());
            foreach (var spot in InterruptionDriver.Spread(steps))
            {
                await world.OnCopyAsync(() => RunAsync(kind, spot));
            }
        });
    }

    /// <summary>An operator has tried to migrate before.</summary>
    public async Task TryBeforeAsync()
    {
        await world.CloseAsync();
        await operators.AskAsync<MigrationForm>(GridMethods.Migrate);
        _taken = schemas.Taken.Count;
        world.Server.Reports.Clear();
    }

    /// <summary>It failed, and no step was taken after the one that failed.</summary>
    public void ShouldHaveHalted()
    {
        Expect.That(
            operators.Migration is { Kind: "failed" },
            "the migration fails.",
            () => acts.Refusal is { } refusal ? $"it was refused: {refusal.Message}" : "it did not.");
        var after = schemas.Taken.Skip(_taken)
            .SkipWhile(one => one.Id != schemas.FailsAt).Count();
        Expect.That(
            after == 1,
            "no step is taken after the one that failed.",
            () => $"{after - 1} were.");
    }

    /// <summary>No step of a migration is taken by itself.</summary>
    public void NothingShouldBeTaken() => Expect.That(
        schemas.Taken.Count == _taken,
        "no step is taken by itself.",
        () => $"{schemas.Taken.Count - _taken} were.");

    /// <summary>Each region is old or new, whole, and what was done is not done again.</summary>
    public void ShouldGoOn()
    {
        Expect.That(_runs.Count > 0, "the migration has steps.", () => "none.");
        foreach (var (spot, torn, steps, left) in _runs)
        {
            Expect.That(
                torn is null,
                "each region is old or new, whole.",
                () => $"broken off at step {spot}: {torn}.");
            Expect.That(
                left == 0,
                "the rest follows when it is migrated again.",
                () => $"broken off at step {spot}: {left} objects are old for ever.");
            Expect.That(
                steps <= _mostSteps,
                "a migration goes on where it stopped.",
                () => $"broken off at step {spot}: {steps} steps were taken, and {_mostSteps} are "
                    + "enough.");
        }
    }

    private async Task<int> CountAsync()
    {
        var (process, before) = (world.Beside(world.Place), schemas.Taken.Count);
        await process.AskAsync<MigrationForm>(GridMethods.Migrate, operators.Form());
        var steps = schemas.Taken.Count - before;
        var inRegion = world.InForce.Regions.Values.Max(one => one.Objects.Length);
        _mostSteps = steps + (inRegion * (schemas.Current - _old));
        return process.Handle.Changes;
    }

    private async Task RunAsync(Places.InterruptionKind kind, int spot)
    {
        var before = schemas.Taken.Count;
        var process = world.Beside(world.Place);
        process.Handle.Interrupt(new(kind, spot));
        try
        {
            await process.AskAsync<MigrationForm>(GridMethods.Migrate, operators.Form());
        }
        catch (GridRefusedException)
        {
            // It was broken off.
        }

        process.Kill();
        var torn = (await objects.InForceAsync()).GroupBy(one => one.Region)
            .Where(region => region.Select(one => one.SchemaVersion).Distinct().Count() > 1)
            .Select(region => $"{region.Key} has objects of several versions").FirstOrDefault();
        await operators.AskAsync<MigrationForm>(GridMethods.Migrate);
        var steps = schemas.Taken.Count - before;
        var left = (await objects.InForceAsync())
            .Count(one => one.SchemaVersion != schemas.Current);
        _runs.Add((spot, torn, steps, left));
    }
}
