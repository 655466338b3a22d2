namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>What is known of a grid by whoever opens it, and is wrong.</summary>
/// <param name="Words">Such as <c>another seed</c>.</param>
/// <param name="Of">The opening, given what the world was made from and the stamps of its saves,
/// oldest first.</param>
public sealed record OpeningFault(
    string Words, Func<GridGenesis, IReadOnlyList<string>, GridOpening> Of)
{
    private static readonly IReadOnlyList<OpeningFault> All =
    [
        Made("another seed", one => one with { Seed = one.Seed ^ 1 }),
        Made("other parameters", one => one with { Parameters = "HILLS=3;sea=0.4" }),
        Made("another generator", one => one with { Generator = one.Generator + " 2" }),
        Made("another size of chunks", one => one with { ChunkSize = one.ChunkSize + 1 }),
        Made("another size of regions", one => one with { RegionSize = one.RegionSize + 1 }),
        Made("another spawn", one => one with { Spawn = one.Spawn with { Y = one.Spawn.Y + 1 } }),
        Stamped("a stamp in other letters", last => last.ToUpperInvariant()),
        Stamped("the beginning of a stamp", last => last),
        Stamped("an empty stamp", _ => ""),
    ];

    /// <summary>The one of these words.</summary>
    public static OpeningFault Find(string words) =>
        All.FirstOrDefault(one => one.Words == words)
        ?? throw new ArgumentException($"There is no '{words}'.", nameof(words));

    private static OpeningFault Made(string words, Func<GridGenesis, GridGenesis> change) =>
        new(words, (genesis, _) => new(Genesis: change(genesis)));

    // Names can be such that other letters are the same ones, or the beginning of a stamp is one.
    private static OpeningFault Stamped(string words, Func<string, string> change) =>
        new(words, (_, stamps) =>
        {
            var stamp = change(stamps[^1]);
            while (stamps.Contains(stamp))
            {
                stamp = stamp[..^1];
            }

            return new(Stamp: stamp);
        });
}
