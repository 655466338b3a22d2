using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Which saves there are, and which is in force.</summary>
public sealed class SavesDriver(WorldDriver world, ActDriver acts, OperatorDriver operators)
{
    /// <summary>So many are listed.</summary>
    public async Task ShouldBeListedAsync(int count)
    {
        var listed = await ListAsync();
        Expect.That(
            listed.Count == count,
            $"{count} saves are listed.",
            () => $"{listed.Count}: {string.Join(", ", listed.Select(one => one.Number))}.");
        ShouldBe(listed, world.Saves.TakeLast(count).Select(one => one.Save).Reverse());
    }

    /// <summary>Each tells its time, its stamp and the versions in it.</summary>
    public async Task ShouldTellThemselvesAsync()
    {
        var listed = await ListAsync();
        var kept = world.Saves.TakeLast(world.Options.Backups + 1).Reverse().ToList();
        ShouldBe(listed, kept.Select(one => one.Save));
        foreach (var (save, (_, state)) in listed.Zip(kept))
        {
            var versions = state.Regions.Values.SelectMany(one => one.Objects)
                .Select(one => new SchemaVersion(one.Type, one.SchemaVersion)).ToHashSet();
            Expect.That(
                versions.SetEquals(save.Versions),
                "a save tells the schema versions of its objects.",
                () => $"{string.Join(", ", save.Versions)}.");
        }
    }

    /// <summary>The grid is opened with a stamp.</summary>
    public Task OpenAtAsync(int save) => acts.TryAsync(async () =>
    {
        var saved = world.SaveNumbered(save);
        await world.CloseAsync();
        world.LayThere = [.. world.Place.Contents.Values];
        world.Opening = new(Stamp: saved.Save.Stamp);
        await world.OpenAsync();
        world.Saves.RemoveRange(
            world.Saves.IndexOf(saved) + 1, world.Saves.Count - world.Saves.IndexOf(saved) - 1);
        world.Now = saved.World;
        world.Opening = GridOpening.Usual;
    });

    /// <summary>The grid is open in another process.</summary>
    public async Task OccupyAsync()
    {
        await world.CloseAsync();
        await world.OpenAsync();
        world.NewProcess();
    }

    /// <summary>Another process had the grid open, and was killed.</summary>
    public async Task BeKilledAsync()
    {
        await world.OpenedAsync();
        world.Process.Kill();
    }

    private Task<IReadOnlyList<GridSave>> ListAsync() =>
        operators.AskAsync<IReadOnlyList<GridSave>>(GridMethods.List);

    private static void ShouldBe(IReadOnlyList<GridSave> listed, IEnumerable<GridSave> kept) =>
        Expect.That(
            listed.Select(one => (one.Number, one.Stamp, one.Time))
                .SequenceEqual(kept.Select(one => (one.Number, one.Stamp, one.Time))),
            "the newest saves are listed, newest first, each with its stamp and its time.",
            () => $"{string.Join(", ", listed.Select(one => $"{one.Number} '{one.Stamp}' {one.Time:o}"))}.");
}
