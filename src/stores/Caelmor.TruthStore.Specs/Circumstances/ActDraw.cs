namespace Caelmor.TruthStore.Specs.Circumstances;

/// <summary>Draws what somebody does to a store, in the words of the steps.</summary>
internal sealed class ActDraw(CircumstanceDraw draw)
{
    /// <summary>The store was closed, and opened.</summary>
    public const string ClosedAndOpened = "the store was closed and opened before";

    /// <summary>Somebody looked what is there.</summary>
    public const string Looked = "the store was read before";

    /// <summary>A commit was refused, whatever is in force.</summary>
    public const string OfNothing = "a commit was refused before, for there was no truth";

    private static readonly string[] Refusals =
    [
        "it was of the epoch in force", "it was of the epoch before", "it was of no epoch",
        "there was no truth",
    ];

    private static readonly string[] Limits = ["at all", "a second time", "a third time"];

    private static readonly string[] Partings = ["closed it", "was killed"];

    /// <summary>Truths were committed in a row.</summary>
    public static string Committed(int count) => count == 1
        ? "1 more truth was committed before"
        : $"{count} more truths were committed before";

    /// <summary>A few were committed in a row.</summary>
    public string Commits() => Committed(1 + draw.Random.Next(3));

    /// <summary>Some epochs were left out.</summary>
    public string Gap() => $"a truth was committed before, {2 + draw.Random.Next(9)} epochs later";

    /// <summary>A commit was refused.</summary>
    public string Refusal() => $"a commit was refused before, for {draw.Any(Refusals)}";

    /// <summary>A commit broke off.</summary>
    public string Trial() => draw.Random.Next(5) == 0
        ? "a commit was tried before that nobody waited for"
        : $"a commit was tried before, and a value of the {draw.AnySystem()} state was not readable "
            + draw.Any(Limits);

    /// <summary>Something that leaves the truth as it is.</summary>
    public string Harmless() => draw.Random.Next(3) switch
    {
        0 => ClosedAndOpened,
        1 => Looked,
        _ => Beside(),
    };

    /// <summary>Something was done in another place.</summary>
    public string Beside() => $"{1 + draw.Random.Next(3)} truths were committed in a second place";

    /// <summary>Another process had the store, and left the truth as it was.</summary>
    public string Visit() => $"another process had the store open and {draw.Any(Partings)}";

    /// <summary>Another process changed something.</summary>
    public string Elsewhere() => draw.Random.Next(3) switch
    {
        0 => Visit(),
        1 => $"another process committed a truth before, and {draw.Any(Partings)}",
        _ => "another process was killed before, when its commit had come to the "
            + $"{draw.AnySystem()} state",
    };
}
