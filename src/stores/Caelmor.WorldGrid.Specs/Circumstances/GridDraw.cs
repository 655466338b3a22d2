using Caelmor.Conformance.Circumstances;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Circumstances;

/// <summary>Draws what is otherwise in one trial than it is written.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
internal sealed record GridDraw(Random Random, bool IsEverythingOtherwise)
{
    private const int Large = 120;
    private const int LongPast = 6;

    // Further away, the tiles of the largest regions have no numbers any more.
    private const int TheEnd = 16_000_000;

    public IEnumerable<Circumstance> Names()
    {
        if (IsOtherwise())
        {
            var naming = WorldNaming.Odd[Random.Next(WorldNaming.Odd.Count)].Words;
            yield return new("names", naming, [$"everything has {naming}"]);
        }
    }

    public IEnumerable<Circumstance> Place()
    {
        if (IsOtherwise())
        {
            // Where everything is otherwise, it is on the other side of the middle.
            var (value, x, y) = Random.Next(IsEverythingOtherwise ? 4 : 6) switch
            {
                0 => ("in the south-west", -4, -5),
                1 => ("far south-west", -1_000_003, -2_000_029),
                2 => ("at the south-western end", -TheEnd, -TheEnd),
                3 => ("in the north-west", -9, 6),
                4 => ("far east", 1_000_003, 17),
                _ => ("at the eastern end", TheEnd, 17),
            };
            yield return new("place", value, [$"the market lies at region {x}, {y}"]);
        }
    }

    /// <summary>How tiles and ticks are counted.</summary>
    public IEnumerable<Circumstance> Numbers()
    {
        if (IsOtherwise())
        {
            var words = WorldNumbers.Odd[Random.Next(WorldNumbers.Odd.Count)].Words;
            yield return new("numbers", words, [$"everything is counted in {words}"]);
        }
    }

    /// <summary>How much of the land is built on.</summary>
    public IEnumerable<Circumstance> Land()
    {
        if (Random.Next(6) == 0)
        {
            var count = Random.Next(5) switch { < 2 => 2, < 4 => 14, _ => 52 };
            yield return new(
                "land",
                $"{count} more",
                [
                    "chunks are 2 tiles wide, and regions 8 chunks",
                    $"{count} more chunks of each region are built on",
                ]);
        }
    }

    public IEnumerable<Circumstance> Seed()
    {
        if (IsOtherwise())
        {
            var seed = Random.Next(5) switch
            {
                0 => 0L,
                1 => -1L,
                2 => long.MaxValue,
                3 => (1L << 53) + 1,
                _ => Random.NextInt64(),
            };
            yield return new("seed", seed is 0 or -1 ? $"{seed}" : "large", [$"the seed is {seed}"]);
        }
    }

    /// <param name="most">How many more there are at most.</param>
    public IEnumerable<Circumstance> Crowd(int most)
    {
        if (IsOtherwise())
        {
            var drawn = Random.Next(16) switch
            {
                < 13 => IsEverythingOtherwise ? 8 + Random.Next(5) : 1 + Random.Next(3),
                < 15 => 63 + Random.Next(3),
                _ => Large,
            };
            var count = Math.Min(drawn, most);
            var value = count switch { > 100 => "large", > 12 => "64", > 3 => "ten", _ => "few" };
            yield return new("crowd", value, [$"{count} more objects are in each region"]);
        }
    }

    public IEnumerable<Circumstance> Size()
    {
        if (IsOtherwise())
        {
            var (tiles, chunks) = Random.Next(3) switch { 0 => (2, 2), 1 => (7, 3), _ => (16, 8) };
            yield return new(
                "size",
                $"{tiles} and {chunks}",
                [$"chunks are {tiles} tiles wide, and regions {chunks} chunks"]);
        }
    }

    public IEnumerable<Circumstance> Past()
    {
        if (IsOtherwise())
        {
            var count = IsEverythingOtherwise ? LongPast + Random.Next(3) : 1 + Random.Next(7);
            yield return new("past", count > 3 ? "long" : "short", [$"{count} saves were made before"]);
        }
    }

    /// <summary>A save that broke off before those of the scenario.</summary>
    public IEnumerable<Circumstance> Mishap()
    {
        if (IsOtherwise())
        {
            var step = 2 + Random.Next(11);
            yield return new(
                "mishap", step > 3 ? "late" : "early", [$"a save before broke off at step {step}"]);
        }
    }

    public IEnumerable<Circumstance> Openings()
    {
        if (IsOtherwise())
        {
            var times = 1 + Random.Next(2);
            yield return new("openings", $"{times}", [$"the grid was opened anew {times} times before"]);
        }
    }

    public IEnumerable<Circumstance> Backups()
    {
        if (Random.Next(2) == 0)
        {
            var count = Random.Next(4);
            yield return new("backups", $"{count}", [$"{count} backups are kept"]);
        }
    }

    public IEnumerable<Circumstance> Memory()
    {
        if (Random.Next(2) == 0)
        {
            var count = 1 + Random.Next(3);
            yield return new("memory", $"{count}", [$"{count} chunks stay in memory"]);
        }
    }

    private bool IsOtherwise() => IsEverythingOtherwise || Random.Next(3) == 0;
}
