using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What objects lie in a place, as somebody finds them who reads it raw.</summary>
public sealed class ObjectsDriver(
    WorldDriver world, OperatorDriver operators, DamageDriver damage)
{
    private IReadOnlyList<SalvagedObject> _before = [];

    /// <summary>Remembers what there is.</summary>
    public async Task RememberAsync() => _before = await InForceAsync();

    /// <summary>The objects of the regions, as the save in force has them: of each region those of
    /// the newest save that has any, for what nobody changed may lie in an older one.</summary>
    internal async Task<IReadOnlyList<SalvagedObject>> InForceAsync()
    {
        var saves = await operators.AskAsync<IReadOnlyList<GridSave>>(GridMethods.List);
        var all = await operators.AskAsync<IReadOnlyList<SalvagedObject>>(GridMethods.Salvage);
        var types = OwnTypes();
        return
        [
            .. all.Where(one => saves.Count > 0 && one.Save <= saves[0].Number && one.Save > 0)
                .Where(one => types.Contains(one.Type))
                .GroupBy(one => one.Region)
                .SelectMany(region => region.Where(one => one.Save == region.Max(each => each.Save))),
        ];
    }

    /// <summary>Every object that is kept has a type and a version, and the world's have
    /// theirs.</summary>
    public async Task ShouldHaveTypesAsync()
    {
        var all = await operators.AskAsync<IReadOnlyList<SalvagedObject>>(GridMethods.Salvage);
        foreach (var one in all)
        {
            Expect.That(
                one.Type.Length > 0 && one.SchemaVersion > 0,
                "every object has a type and a version.",
                () => $"'{one.Id}' of save {one.Save} has the type '{one.Type}' and the version "
                    + $"{one.SchemaVersion}.");
        }

        var found = (await InForceAsync())
            .Select(one => (one.Region, one.Id, one.Type, one.SchemaVersion)).ToHashSet();
        foreach (var (at, state) in world.InForce.Regions)
        {
            foreach (var one in state.Objects)
            {
                Expect.That(
                    found.Contains((at, one.Id, one.Type, one.SchemaVersion)),
                    "every object has a type and a version: those it was written with.",
                    () => $"'{one.Id}' of {at} is not kept as {one.Type} {one.SchemaVersion}.");
            }
        }
    }

    /// <summary>The objects of all regions that nobody touched are as they were.</summary>
    public async Task OthersShouldBeUntouchedAsync()
    {
        var touched = world.Touched.Select(world.Town.At).ToHashSet();
        Compare(
            "the objects of all other regions are as they were.",
            _before.Where(one => !touched.Contains(one.Region)),
            (await InForceAsync()).Where(one => !touched.Contains(one.Region)));
    }

    /// <summary>The objects of all regions are as they were.</summary>
    public async Task ShouldBeUntouchedAsync() => Compare(
        "every object is as it was before.", _before, await InForceAsync());

    /// <summary>What is sound was salvaged, and nothing else.</summary>
    public void SalvagedShouldBeSound()
    {
        var types = OwnTypes();
        var unfinished = world.Past.Unfinished.Regions.Values
            .SelectMany(state => state.Objects.Select(one => (state.At, one))).ToHashSet();
        var salvaged = operators.Salvaged.Where(one => types.Contains(one.Type))
            .Select(one => (one.Save, one.Region, Object: Object(one))).ToHashSet();
        var saved = world.Saves
            .SelectMany(one => one.World.Regions.Values.SelectMany(state =>
                state.Objects.Select(each =>
                    (Save: one.Save.Number, Region: state.At, Object: each))))
            .ToHashSet();
        Expect.That(
            salvaged.Count > 0,
            "objects that are sound come out.",
            () => "none did.");
        var others = salvaged.Except(saved)
            .Where(one => !unfinished.Contains((one.Region, one.Object))).ToList();
        Expect.That(
            others.Count == 0,
            "nothing comes out that was not saved so.",
            () => $"{others[0]} did.");
        Expect.That(
            damage.Damaged.Count > 0 || saved.IsSubsetOf(salvaged),
            "everything comes out where all is sound.",
            () => $"{saved.Except(salvaged).Count()} objects did not.");
    }

    /// <summary>All objects in force are of a version.</summary>
    public async Task ShouldBeOfVersionAsync(int version)
    {
        var old = (await InForceAsync()).FirstOrDefault(one => one.SchemaVersion != version);
        Expect.That(
            old is null,
            $"every object is of version {version}.",
            () => $"'{old!.Id}' of {old.Region} is of version {old.SchemaVersion}.");
    }

    /// <summary>Something has no copy in the newest save.</summary>
    public async Task ShouldNotBeStoredAsync(Thing thing)
    {
        foreach (var (item, _) in damage.ItemsOf(thing))
        {
            var extents = await damage.LocateAsync(item);
            var newest = world.Saves[^1].Save.Number;
            Expect.That(
                extents.All(one => one.Save != newest),
                "what the seed makes again is not stored.",
                () => $"save {newest} has a copy of {item}.");
        }
    }

    private static void Compare(
        string expected, IEnumerable<SalvagedObject> before, IEnumerable<SalvagedObject> after)
    {
        var (old, now) = (before.Select(Placed).ToHashSet(), after.Select(Placed).ToHashSet());
        Expect.That(
            old.SetEquals(now),
            expected,
            () => $"{old.Except(now).Concat(now.Except(old)).First()} is not.");
    }

    private static (RegionPosition Region, RegionObject Object) Placed(SalvagedObject one) =>
        (one.Region, Object(one));

    private static RegionObject Object(SalvagedObject one) =>
        new(one.Id, one.Type, one.SchemaVersion, one.Content);

    private HashSet<string> OwnTypes() =>
    [
        .. world.Saves.SelectMany(one => one.World.Regions.Values)
            .SelectMany(state => state.Objects).Select(one => one.Type),
    ];
}
