namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>Ways to count tiles and ticks that narrow grids get wrong.</summary>
/// <param name="Words">Such as <c>large numbers</c>.</param>
/// <param name="Tile">Gives the tile in the place of a usual one.</param>
/// <param name="Tick">Gives the tick in the place of a usual one, a later one for a later.</param>
public sealed record WorldNumbers(string Words, Func<int, int> Tile, Func<long, long> Tick)
{
    // Of what is built at one time, the tile in the middle lies between these.
    private const int LowestInTheMiddle = 22_000;
    private const int HighestInTheMiddle = 43_000;
    private const long AMillion = 1_000_000;
    private const long Late = long.MaxValue;

    /// <summary>Numbers as in the examples.</summary>
    public static WorldNumbers Usual { get; } =
        new("the usual numbers", tile => tile, tick => tick);

    /// <summary>All other ways. Each has a zero among its tiles.</summary>
    public static IReadOnlyList<WorldNumbers> Odd { get; } =
    [
        new("large numbers", ButZero(tile => int.MaxValue - tile), tick => Late - AMillion + tick),
        new("numbers below zero", ButZero(tile => -tile), tick => (1L << 40) + tick),
        new("round numbers", ButZero(tile => tile << 14), tick => tick << 32),
    ];

    /// <summary>The way of these words.</summary>
    public static WorldNumbers Find(string words) =>
        Odd.Append(Usual).FirstOrDefault(one => one.Words == words)
        ?? throw new ArgumentException($"There are no '{words}'.", nameof(words));

    private static Func<int, int> ButZero(Func<int, int> count) => tile =>
        tile is > LowestInTheMiddle and < HighestInTheMiddle ? 0 : count(tile);
}
