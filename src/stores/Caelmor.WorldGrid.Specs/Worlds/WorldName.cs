namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>The regions of Alderford's world, by name.</summary>
public enum WorldName
{
    Market,
    Harbour,
    Mill,
    Moor,
    Quarry,
    Wild,
}

/// <summary>Ways to name things that careless grids get wrong.</summary>
/// <param name="Words">Such as <c>long names</c>.</param>
/// <param name="Of">Gives the name in the place of a usual one.</param>
public sealed record WorldNaming(string Words, Func<string, string> Of)
{
    /// <summary>Names as in the examples.</summary>
    public static WorldNaming Usual { get; } = new("the usual names", name => name);

    /// <summary>All other ways.</summary>
    public static IReadOnlyList<WorldNaming> Odd { get; } =
    [
        new("long names", name => name + new string('e', 300)),
        new("names with accents", name => $"{name} d'Éa\u0308lderfórd"),
        new("names from right to left", name => $"\u05d0\u05dc\u05d3\u05e8 {name}"),
        new("names equal but for case", name => $"{name}/{name.ToUpperInvariant()}"),
        new("names with blanks around", name => $"  {name}\t"),
        new("names of quotes and braces", name => $"\"{{{name}}}\\\" <&> ' \0"),
        new("names that are numbers", name => $"0{string.Concat(name.Select(one => (int)one))}.10"),
    ];

    /// <summary>The way of these words.</summary>
    public static WorldNaming Find(string words) =>
        Odd.Append(Usual).FirstOrDefault(one => one.Words == words)
        ?? throw new ArgumentException($"There are no '{words}'.", nameof(words));
}
