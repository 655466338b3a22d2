using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Stories;

/// <summary>Something that is kept by itself: the state of a region, or the terrain of a
/// chunk.</summary>
/// <param name="Region">The region that it is of.</param>
/// <param name="Item">Which of it.</param>
internal sealed record Part(WorldName Region, GridItem Item)
{
    public bool IsState => Item.Chunk is null;
}

/// <summary>What somebody wrote of a part, last.</summary>
/// <param name="Tiles">The tiles that were changed, of terrain.</param>
/// <param name="State">The state, of a region.</param>
internal sealed record Content(ImmutableArray<TileChange> Tiles, RegionState? State)
{
    public bool IsSameAs(Content? other) => other is not null
        && State == other.State && Tiles.SequenceEqual(other.Tiles);
}

/// <summary>What was written last of a part is lost.</summary>
/// <param name="HasBackup">Whether an earlier save still had a sound copy.</param>
/// <param name="From">The saves that had what is read in its place.</param>
/// <param name="IsSaved">Whether the grid was saved since. What is read is then as that save has
/// it: the rules leave open whether it goes on saying where it came from.</param>
internal sealed record Loss(bool HasBackup, ImmutableArray<long> From, bool IsSaved = false);

/// <summary>One thing that the rules permit a part to be read as.</summary>
/// <param name="Content">What was written; null for what the seed makes.</param>
/// <param name="Origin">Where it says that it comes from; null where nothing is read, for its
/// region is inactive.</param>
internal sealed record Sight(Content? Content, Origin? Origin)
{
    public static Sight Inactive { get; } = new(null, null);

    public static Sight As(Content? content) =>
        new(content, content is null ? Origin.Pristine : Origin.Stored);
}

/// <summary>What the world is read as: of each part what was written, and what is lost.</summary>
/// <param name="Written">What was written; nothing of what is as the seed makes it.</param>
/// <param name="Losses">What was written otherwise, and is lost.</param>
internal sealed record GridView(
    ImmutableDictionary<Part, Content> Written, ImmutableDictionary<Part, Loss> Losses)
{
    /// <summary>Nobody has touched it.</summary>
    public static GridView Untouched { get; } = new(
        ImmutableDictionary<Part, Content>.Empty, ImmutableDictionary<Part, Loss>.Empty);

    /// <summary>A region whose state is lost is inactive (pv-8.2).</summary>
    public bool IsInactive(WorldName region) => Losses.Any(one =>
        one.Key.IsState && one.Key.Region == region && !one.Value.HasBackup);

    /// <summary>All that a part can be read as (pv-15.7).</summary>
    public IEnumerable<Sight> Of(Part part)
    {
        if (IsInactive(part.Region))
        {
            return [Sight.Inactive];
        }

        var content = Written.GetValueOrDefault(part);
        var asSaved = Sight.As(content);
        if (!Losses.TryGetValue(part, out var loss))
        {
            return [asSaved];
        }

        return
        [
            .. loss.From.Select(save => new Sight(content, Origin.FromBackup(save))),
            .. loss.HasBackup ? [] : new[] { new Sight(null, Origin.Regenerated) },
            .. loss.IsSaved ? [asSaved] : Array.Empty<Sight>(),
        ];
    }

    /// <summary>A part is written, or is as the seed makes it again.</summary>
    public GridView With(Part part, Content? content) => new(
        content is null ? Written.Remove(part) : Written.SetItem(part, content),
        Losses.Remove(part));

    /// <summary>What was written last is lost; an earlier save's content is read, or none.</summary>
    public GridView Without(Part part, Content? content, Loss loss)
    {
        var without = With(part, content);
        return without with { Losses = without.Losses.SetItem(part, loss) };
    }

    /// <summary>As a save keeps it.</summary>
    public GridView Saved() => this with
    {
        Losses = Losses.ToImmutableDictionary(
            one => one.Key, one => one.Value with { IsSaved = true }),
    };
}
