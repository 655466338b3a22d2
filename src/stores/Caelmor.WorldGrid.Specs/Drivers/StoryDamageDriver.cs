using Caelmor.WorldGrid.Specs.Stories;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What breaks in a story, while the grid is closed.</summary>
public sealed class StoryDamageDriver(StoryDriver story, DamageDriver damage)
{
    /// <summary>The newest sound copies of something break.</summary>
    public async Task DamageAsync(int copies, Thing thing, Damage kind)
    {
        await story.StopAsync();
        var parts = story.PartsOf(thing).ToList();
        foreach (var part in parts)
        {
            for (var broken = 0; broken < copies && await BreakAsync(part, kind); broken++)
            {
                // One after another, the newest first.
            }
        }

        await BreakUnclearAsync(parts, (model, _) => model);
        story.ExpectReports();
    }

    /// <summary>The grid goes on from what is in its place.</summary>
    /// <param name="goOn">What becomes of it then. It is told, of each part of which a copy is
    /// broken, which saves have copies.</param>
    internal async Task GoOnAsync(
        Func<GridModel, IReadOnlyList<PartCopies>, GridModel> goOn)
    {
        var broken = story.Model.Broken.Select(one => one.Part).Distinct().ToList();
        await BreakUnclearAsync(broken, goOn);
        story.Model = goOn(story.Model, await CopiesAsync(broken));
    }

    // A copy that may be read and need not be is broken, too, so that it is known what is read.
    private async Task BreakUnclearAsync(
        IEnumerable<Part> parts, Func<GridModel, IReadOnlyList<PartCopies>, GridModel> goOn)
    {
        foreach (var part in parts)
        {
            var copies = await CopiesAsync([part]);
            while (goOn(story.Model, copies).IsUnclear(copies[0])
                && await BreakAsync(part, Damage.AlteredByAByte))
            {
                copies = await CopiesAsync([part]);
            }
        }
    }

    private async Task<bool> BreakAsync(Part part, Damage kind)
    {
        var lie = await damage.LocateAsync(part.Item);
        var sound = lie.FirstOrDefault(one => one.Length > 0
            && !story.Model.Broken.Contains(new(part, one.Save)));
        if (sound is null)
        {
            return false;
        }

        await damage.DamageAsync(sound, kind);
        var same = lie.Where(one => one.Piece == sound.Piece
            && one.Offset < sound.Offset + sound.Length
            && sound.Offset < one.Offset + one.Length);
        story.Model = story.Model.Break(
            new(part, [.. lie.Select(one => one.Save)]), same.Select(one => one.Save));
        return true;
    }

    private async Task<IReadOnlyList<PartCopies>> CopiesAsync(IEnumerable<Part> parts)
    {
        var copies = new List<PartCopies>();
        foreach (var part in parts)
        {
            var lie = await damage.LocateAsync(part.Item);
            copies.Add(new(part, [.. lie.Select(one => one.Save)]));
        }

        return copies;
    }
}
