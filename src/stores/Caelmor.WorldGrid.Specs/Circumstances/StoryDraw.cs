using Caelmor.Conformance.Circumstances;

namespace Caelmor.WorldGrid.Specs.Circumstances;

/// <summary>Draws a story: acts of a server, of operators and of bad luck, in any order.</summary>
internal sealed class StoryDraw(Random random)
{
    private const int FewestActs = 5;
    private const int MostActs = 60;

    private static readonly string[] Regions = ["market", "harbour", "mill", "moor", "quarry"];
    private static readonly string[] Copies =
        ["the newest save", "the newest save", "the 2 newest saves", "every save"];

    private static readonly string[] Stops = ["the server was killed", "the power failed"];
    private static readonly string[] Interruptions = [.. Stops, "the place refused", "a flush failed"];

    private const int MoreOfAll = 10;

    /// <summary>Mostly short ones, and some of up to sixty acts.</summary>
    /// <param name="hasAll">Whether everything happens that can, in any order.</param>
    public Circumstance Draw(bool hasAll)
    {
        List<Func<string>> acts = hasAll
            ? [.. Seldom, Changed, Saved, Read, Opened, Stopped, BrokenOff, Damaged]
            : [];
        var most = hasAll || random.Next(6) == 0 ? MostActs : FewestActs + MoreOfAll;
        var count = random.Next(acts.Count + FewestActs, most + 1);
        acts.AddRange(Enumerable.Range(acts.Count, count - acts.Count).Select(_ => Any()));
        var told = acts.Select(act => act()).ToArray();
        random.Shuffle(told);
        return new("story", count > FewestActs + MoreOfAll ? "long" : "short", [.. told]);
    }

    private Func<string>[] Seldom =>
    [
        () => $"the terrain of the {Region()} was changed back before",
        () => $"an operator went back {Some("save")} before",
        () => $"the grid was opened before, at the stamp of {Some("save")} earlier",
        () => $"an operator rebuilt the {Region()} before",
        () => "an operator migrated the grid before",
        () => $"an operator was killed before, {1 + random.Next(20)} steps into a migration",
        () => "an operator migrated the grid before, and the step of the "
            + $"\"door of the {Title(Region())}\" failed",
        () => "the server was brought to the next version before",
        () => $"{Some("idle night")} passed before",
        () => "an operator looked at the grid before",
        () => "an operator regenerated the world before",
    ];

    private Func<string> Any() => random.Next(40) switch
    {
        < 8 => Changed,
        < 15 => Saved,
        < 19 => Read,
        < 21 => Opened,
        < 22 => Stopped,
        < 25 => BrokenOff,
        < 31 => Damaged,
        _ => Seldom[random.Next(Seldom.Length)],
    };

    private string Changed() => $"the {Region()} was changed before";

    private static string Saved() => "the grid was saved before";

    private string Read() => $"{Thing()} was read before";

    private static string Opened() => "the grid was closed and opened before";

    private string Stopped() => $"{Any(Stops)} before, and the grid was opened";

    private string BrokenOff() =>
        $"{Any(Interruptions)} before, {1 + random.Next(30)} steps into a save";

    // From a file that lost bytes at several places, the rules do not ask for each of the others.
    private string Damaged() =>
        $"in {Any(Copies)} {Of(Region())} was altered by a byte before";

    private string Some(string what) =>
        1 + random.Next(3) is > 1 and var count ? $"{count} {what}s" : $"1 {what}";

    private string Thing() => random.Next(3) == 0 ? "everything" : Of(Region());

    private string Of(string region) => random.Next(4) switch
    {
        0 => $"the {region}",
        1 => $"the terrain of the {region}",
        _ => $"the state of the {region}",
    };

    private string Region() => Any(Regions);

    private string Any(string[] words) => words[random.Next(words.Length)];

    private static string Title(string region) => char.ToUpperInvariant(region[0]) + region[1..];
}
