using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Circumstances;

/// <summary>In which circumstances the scenarios of world grids are tried.</summary>
/// <remarks>Each scenario is tried where everything is otherwise at once, for what lies low waits for
/// one thing; and where some things are, for one thing can hide another.</remarks>
public sealed class GridCircumstances : ICircumstances
{
    private const string Beginning = "the world of Alderford was saved ";

    // What is interrupted at each step in turn is done over and over, and each time looked at whole.
    private const int Few = 3;
    private const int Many = int.MaxValue;

    private const string Interrupted = "at each step of it";

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario) =>
        scenario.Steps is [{ Text: var text }, ..]
            && text.StartsWith(Beginning, StringComparison.Ordinal) ? 1 : null;

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var random = new Random(StableHash.Of($"{seed} {scenario.Feature.Name} {scenario.Title}"));
        var count = ControlTwin.Is(scenario) ? 1 : 2;
        return Enumerable.Range(0, count).Select(trial => Around(
            new(random, IsEverythingOtherwise: trial == 0), scenario));
    }

    private static ImmutableArray<Circumstance> Around(GridDraw draw, Scenario scenario)
    {
        var texts = string.Join('\n', scenario.Steps.Select(step => step.Text));
        return
        [
            .. draw.Names(),
            .. draw.Place(),
            .. draw.Seed(),
            .. draw.Crowd(Says(texts, Interrupted) ? Few : Many),
            .. Says(texts, "tiles wide") ? [] : draw.Size(),
            .. draw.Past(),
        ];
    }

    private static bool Says(string texts, string words) =>
        texts.Contains(words, StringComparison.Ordinal);
}

/// <summary>Draws what is otherwise in one trial than it is written.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
internal sealed record GridDraw(Random Random, bool IsEverythingOtherwise)
{
    private const int Large = 120;

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
            var (value, x, y) = Random.Next(4) switch
            {
                0 => ("in the south-west", -4, -5),
                1 => ("far east", 1_000_003, 17),
                2 => ("far south-west", -1_000_003, -2_000_029),
                _ => ("in the north-west", -9, 6),
            };
            yield return new("place", value, [$"the market lies at region {x}, {y}"]);
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
            var drawn = Random.Next(16) switch { < 13 => 1, < 15 => 63 + Random.Next(3), _ => Large };
            var count = Math.Min(drawn, most);
            yield return new(
                "crowd", count > 100 ? "large" : $"{count}", [$"{count} more objects are in each region"]);
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
            var count = 1 + Random.Next(7);
            yield return new("past", count > 3 ? "long" : "short", [$"{count} saves were made before"]);
        }
    }

    private bool IsOtherwise() => IsEverythingOtherwise || Random.Next(3) == 0;
}
