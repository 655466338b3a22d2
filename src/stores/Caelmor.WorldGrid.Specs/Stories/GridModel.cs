using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Specs.Stories;

/// <summary>One save of a story.</summary>
/// <param name="Save">What the grid said of it.</param>
/// <param name="Kept">What it kept.</param>
/// <param name="Read">What it is read as, when it is in force: something of it can be
/// broken.</param>
/// <param name="IsAcknowledged">Whether somebody was told of it, so that it is durable.</param>
internal sealed record ModelSave(
    GridSave Save, GridView Kept, GridView Read, bool IsAcknowledged)
{
    public long Number => Save.Number;
}

/// <summary>A copy of a part that is broken.</summary>
/// <param name="Part">The part.</param>
/// <param name="Save">The save that the grid says it is of.</param>
internal sealed record BrokenCopy(Part Part, long Save);

/// <summary>Where copies of a part lie.</summary>
/// <param name="Part">The part.</param>
/// <param name="Saves">The saves that the grid says they are of, broken or not.</param>
internal sealed record PartCopies(Part Part, IReadOnlyList<long> Saves);

/// <summary>What the rules permit a grid to be: a model, and no grid.</summary>
/// <remarks>
/// It knows what each save kept and which copies are broken; so it knows what is read, and where
/// from. Which saves have copies of their own is each grid's affair: the grid says where copies
/// lie. Nothing in it changes: each act gives another model.
/// </remarks>
/// <param name="Line">The saves, oldest first; the last one is in force. Those that rotated away
/// are still among them, for who keeps only what was changed reads from them.</param>
/// <param name="Now">What is read.</param>
/// <param name="Broken">The copies that are broken.</param>
/// <param name="Backups">How many backups are kept.</param>
internal sealed record GridModel(
    ImmutableArray<ModelSave> Line,
    GridView Now,
    ImmutableHashSet<BrokenCopy> Broken,
    int Backups)
{
    /// <summary>How many saves are listed at least.</summary>
    public int Listed { get; private init; }

    /// <summary>Whether no more are listed than are to be kept: the last save was acknowledged and
    /// nothing is broken, so whatever was left over has rotated (pv-11.2).</summary>
    public bool IsTidy { get; private init; }

    /// <summary>The numbers that saves have or had.</summary>
    public ImmutableHashSet<long> Given { get; private init; } = [];

    /// <summary>The save in force; null before the first.</summary>
    public ModelSave? InForce => Line.LastOrDefault();

    /// <summary>A grid that keeps so many backups, and was never saved.</summary>
    public static GridModel Empty(int backups) => new([], GridView.Untouched, [], backups);

    /// <summary>Something is written.</summary>
    public GridModel Write(Part part, Content? content) =>
        this with { Now = Now.With(part, content) };

    /// <summary>All that was written is saved (pv-3.1, pv-3.3).</summary>
    /// <param name="save">What the grid said of it.</param>
    /// <param name="isAcknowledged">Whether somebody was told, so that backups have rotated.</param>
    public GridModel Save(GridSave save, bool isAcknowledged)
    {
        var kept = Now.Saved();
        return this with
        {
            Line = Line.Add(new(save, kept, kept, isAcknowledged)),
            Given = Given.Add(save.Number),
            Now = kept,
            Listed = Math.Min(Listed + 1, Backups + 1),
            IsTidy = isAcknowledged && Broken.IsEmpty,
        };
    }

    /// <summary>The grid is closed, or its process is gone: what was not saved is gone.</summary>
    public GridModel Stop() => this with { Now = InForce?.Read ?? GridView.Untouched };

    /// <summary>The power failed, and whatever rotated away can be there again. A save that nobody
    /// was told of can be gone.</summary>
    /// <param name="inForce">The number of the save that is in force then; 0 for none.</param>
    /// <param name="copies">Of each part of which a copy is broken, where there are any.</param>
    public GridModel LosePower(long inForce, IEnumerable<PartCopies> copies)
    {
        var lost = Line.Reverse()
            .TakeWhile(one => !one.IsAcknowledged && one.Number > inForce).ToList();
        return (this with
        {
            Line = Line.RemoveRange(Line.Length - lost.Count, lost.Count),
            Given = Given.Except(lost.Select(one => one.Number)),
            Listed = Math.Max(Listed - lost.Count, 0),
            IsTidy = false,
        }).See(copies).Stop();
    }

    /// <summary>A copy of a part broke, while the grid is closed.</summary>
    /// <param name="copies">The part, and its copies, broken or not.</param>
    /// <param name="broken">The saves whose copies of it broke.</param>
    public GridModel Break(PartCopies copies, IEnumerable<long> broken)
    {
        var worse = this with
        {
            Broken = Broken.Union(broken.Select(save => new BrokenCopy(copies.Part, save))),
            IsTidy = false,
        };
        return worse.See([copies]).Stop();
    }

    /// <summary>An earlier save is in force; newer ones are set aside (pv-15.3).</summary>
    /// <param name="number">Its number.</param>
    /// <param name="copies">Of each part of which a copy is broken, where there are any.</param>
    public GridModel Use(long number, IEnumerable<PartCopies> copies)
    {
        var line = Line.RemoveAll(one => one.Number > number);
        var earlier = this with
        {
            Line = line.SetItem(line.Length - 1, line[^1] with { Read = line[^1].Kept }),
            Listed = Listed - (Line.Length - line.Length),
            IsTidy = false,
        };
        return earlier.See(copies).Stop();
    }

    /// <summary>An operator has a region rebuilt (pv-8.3).</summary>
    /// <param name="parts">All parts of it.</param>
    /// <param name="inForce">The save that is in force then.</param>
    public GridModel Rebuild(IEnumerable<Part> parts, GridSave inForce) =>
        (this with { Now = parts.Aggregate(Now, (now, part) => now.With(part, null)) })
            .Follow(inForce);

    /// <summary>An operator has changed something: the save in force is another one with the same
    /// stamp, or the same in another form.</summary>
    /// <param name="inForce">The save that is in force then.</param>
    public GridModel Follow(GridSave inForce)
    {
        var without = inForce.Number > InForce!.Number
            ? this
            : this with { Line = Line.RemoveAt(Line.Length - 1), Listed = Listed - 1 };
        return without.Save(inForce, isAcknowledged: false).Stop();
    }

    /// <summary>The world is made anew; what was there is set aside (pv-10.2).</summary>
    public GridModel Regenerate() => Empty(Backups) with { Broken = Broken };

    /// <summary>What is wrong with a list of the saves, newest first; null for nothing (pv-3.3,
    /// pv-11.1 to 11.3).</summary>
    public string? FaultOf(IReadOnlyList<GridSave> listed)
    {
        var known = Line.Reverse().Select(one => one.Save).ToList();
        var least = known.Take(Listed).ToList();
        return !listed.Take(Listed).Select(Told).SequenceEqual(least.Select(Told))
                ? $"the newest {Listed} saves are not {Numbers(least)}, but {Numbers(listed)}"
            : !listed.Select(Told).All(known.Select(Told).Contains)
                ? $"not all of {Numbers(listed)} were made"
            : IsTidy && listed.Count > Backups + 1
                ? $"there are {listed.Count} saves, and {Backups} backups are kept"
            : null;
    }

    private static (long, string, DateTimeOffset) Told(GridSave save) =>
        (save.Number, save.Stamp, save.Time);

    private static string Numbers(IEnumerable<GridSave> saves) =>
        string.Join(", ", saves.Select(one => one.Number));

    /// <summary>Whether nobody can tell what a part is read as: its newest sound copy is older than
    /// a save that had nothing of it. Who still has that save takes no older copy for a backup; it
    /// has rotated away, and need not be there any more.</summary>
    public bool IsUnclear(PartCopies copies)
    {
        var (at, copy) = NewestSound(copies);
        return at >= 0 && at < Line.Length - 1 && copy == 0 && !IsListed(at)
            && copies.Saves.Any(save => save < Line[at].Number && IsSound(copies.Part, save));
    }

    // What the save in force is read as, where copies are broken.
    private GridModel See(IEnumerable<PartCopies> parts) =>
        InForce is not { } save ? this : this with
        {
            Line = Line.SetItem(Line.Length - 1, save with
            {
                Read = parts.Aggregate(save.Read, Seen),
            }),
        };

    private GridView Seen(GridView read, PartCopies copies)
    {
        var (part, newest) = (copies.Part, Line.Length - 1);
        if (!Line[newest].Kept.Written.ContainsKey(part))
        {
            return read;
        }

        var (at, copy) = NewestSound(copies);
        if (copy > 0)
        {
            var content = Line[at].Kept.Written[part];
            var kept = IsListed(at) ? content : KeptBy(copy, part) ?? content;
            return at == newest ? read : read.Without(part, kept, new(true, NumbersOf(part, kept)));
        }

        // That a save had it as the seed makes it is true of terrain, and no state.
        return read.Without(part, null, new(false, at >= 0 && !part.IsState ? [Line[at].Number] : []));
    }

    // The newest save that has a sound copy, and the save that the copy is of. Where a save between
    // had none, there was nothing to copy, and what is older is no backup of what was there since
    // (pv-6.2 to 6.4, pv-7.3, pv-7.5): that save, and no copy.
    private (int At, long Copy) NewestSound(PartCopies copies)
    {
        for (var at = Line.Length - 1; at >= 0; at--)
        {
            if (!Line[at].Kept.Written.ContainsKey(copies.Part))
            {
                return (at, 0);
            }

            var copy = copies.Saves.Where(one => one <= Line[at].Number).DefaultIfEmpty().Max();
            if (copy > 0 && IsSound(copies.Part, copy))
            {
                return (at, copy);
            }
        }

        return (-1, 0);
    }

    private bool IsSound(Part part, long copy) => !Broken.Contains(new(part, copy));

    // What rotated away need not be there any more: it can have been folded into a newer save, and
    // is broken with that.
    private bool IsListed(int at) => at >= Line.Length - Listed;

    private Content? KeptBy(long copy, Part part) =>
        Line.LastOrDefault(one => one.Number <= copy)?.Kept.Written.GetValueOrDefault(part);

    private ImmutableArray<long> NumbersOf(Part part, Content content) =>
    [
        .. Line.SkipLast(1)
            .Where(one => content.IsSameAs(one.Kept.Written.GetValueOrDefault(part)))
            .Select(one => one.Number),
    ];
}
