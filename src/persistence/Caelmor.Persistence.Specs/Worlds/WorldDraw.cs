using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>Draws what the canon says makes no difference: names, numbers, sizes, epochs.</summary>
/// <remarks>
/// What is common is drawn often, and what is at the edge of something now and then: a batch of 64, a
/// byte that counts, a number of 32 bits. Names are any text that can be written down.
/// </remarks>
internal sealed class WorldDraw(Random random)
{
    private const int LongName = 300;

    // The last one leaves room for a history in numbers that every language counts exactly.
    private static readonly long[] Epochs =
    [
        1, 2, 7, 99, 255, 256, 65_535, int.MaxValue - 1L, int.MaxValue, uint.MaxValue,
        (1L << 53) - 100,
    ];

    // Beyond what some languages count exactly, and where the counting ends.
    private static readonly long[] LastEpochs =
    [
        (1L << 53) - 1, 1L << 53, (1L << 53) + 1, (1L << 62) + 1, long.MaxValue - 1, long.MaxValue,
    ];

    private static readonly string[] Clients =
        ["a client", "Mara's client", "server", "Server", "the server", "SYSTEM", "player", " ", "0"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    /// <summary>How many there are of something; seldom far more than usual.</summary>
    public int Crowd(int usual) => random.Next(10_000) switch
    {
        < 9_400 => random.Next(usual + 1),
        < 9_850 => random.Next(63, 66),
        < 9_985 => random.Next(255, 258),
        < 9_998 => 1_000,
        _ => 5_000,
    };

    /// <summary>A name that nothing else in the world has, to the code unit.</summary>
    public string Name(string what, int number)
    {
        // The number comes first, so that the keys of the systems lie between one another.
        var plain = $"{random.Next(1000)} {what} {number}";
        var name = random.Next(16) switch
        {
            0 => $"Zoë Ångström-Łukasz {plain}",
            1 => $"е{plain}",
            2 => $"שלום {plain}",
            3 => $"🜲 {plain} 👩‍🌾",
            4 => plain + new string('n', LongName - plain.Length),
            5 => $" {plain} ",
            6 => $"\"{plain}\"\\\t{{}}",
            7 => what,
            8 => random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture),
            9 when _known.Count > 0 => Any(_known).ToUpperInvariant(),
            10 when _known.Count > 0 => Decomposed(Any(_known)),
            11 when _known.Count > 0 => Any(_known) + " ",
            _ => plain,
        };
        name = _names.Add(name) ? name : plain;
        _names.Add(name);
        _known.Add(name);
        return name;
    }

    /// <summary>Mostly another text, and the same to somebody who folds, trims, normalises or cuts
    /// off.</summary>
    public string LookAlike(string text) => random.Next(8) switch
    {
        0 => text + " ",
        1 => text + "s",
        2 => text + "\u200B",
        3 => text.ToUpperInvariant(),
        4 => Decomposed(text),
        5 => InFullWidth(text),
        6 when text.Length > 2 => text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)],
        _ => text,
    };

    private static string InFullWidth(string text) =>
        string.Concat(text.Select(sign => sign is > ' ' and <= '~' ? (char)(sign + 0xFEE0) : sign));

    // The same to the eye, and another text.
    private static string Decomposed(string text) => text
        .Replace("ë", "e\u0308", StringComparison.Ordinal)
        .Replace("Å", "A\u030A", StringComparison.Ordinal)
        .Replace("ö", "o\u0308", StringComparison.Ordinal);

    /// <summary>A value of at least one byte.</summary>
    public DatumValue Value()
    {
        var bytes = new byte[random.Next(1000) switch
        {
            < 970 => 1 + random.Next(16),
            < 998 => random.Next(255, 258),
            _ => random.Next(65_535, 70_001),
        }];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>One to five bindings to what is there.</summary>
    public IEnumerable<Binding> Bindings(IReadOnlyList<Binding> targets)
    {
        var count = random.Next(2) == 0 ? 1 : 1 + random.Next(5);
        return Enumerable.Range(0, count).Select(_ => Any(targets)).Distinct().ToList();
    }

    /// <summary>The epoch in force before anything happens; none if nothing was ever saved.</summary>
    public Epoch Epoch() => random.Next(3) == 0 ? Truths.Epoch.None : new(Any(Epochs));

    /// <summary>An epoch so late that not everybody can count on from it.</summary>
    public Epoch LateEpoch() => new(Any(LastEpochs));

    /// <summary>A client, by whatever name.</summary>
    public Requester Client() => Requester.Client(Any(Clients));

    /// <summary>One of several things.</summary>
    public T Any<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];
}
