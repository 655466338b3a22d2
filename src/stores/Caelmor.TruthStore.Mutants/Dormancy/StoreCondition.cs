using System.Collections.Immutable;

namespace Caelmor.TruthStore.Mutants.Dormancy;

/// <summary>When a store that lies low does what is wrong.</summary>
/// <param name="Words">Such as <c>from the tenth commit on</c>.</param>
/// <param name="IsMet">Whether it is so, by what the store has been through.</param>
public sealed record StoreCondition(string Words, Func<StorePast, bool> IsMet)
{
    private const int Large = 100;

    /// <summary>All conditions.</summary>
    public static ImmutableArray<StoreCondition> All { get; } =
    [
        new("from the tenth commit on", past => past.Commits >= 9),
        new("from the ninth opening on", past => past.Openings >= 9),
        new("after a failure", past => past.Failures > 0),
        new($"in truths of more than {Large} data", past => past.Data > Large),
        new("where nobody is called Mara", past => past.IsAmongStrangers),
        new("in epochs beyond 32 bits", past => past.Epoch > int.MaxValue),
    ];
}

/// <summary>What a store has been through, in this process and in others, and the truth that it was
/// handed last.</summary>
public sealed record StorePast
{
    /// <summary>A store that was never opened.</summary>
    public static StorePast None { get; } = new();

    /// <summary>How often it was opened before.</summary>
    public int Openings { get; init; }

    /// <summary>How many commits it has acknowledged.</summary>
    public int Commits { get; init; }

    /// <summary>How many commits it has refused, or failed to carry out.</summary>
    public int Failures { get; init; }

    /// <summary>How many data the last truth has.</summary>
    public int Data { get; init; }

    /// <summary>Whether nothing in the last truth is called as in the examples.</summary>
    public bool IsAmongStrangers { get; init; }

    /// <summary>The epoch of the last truth.</summary>
    public long Epoch { get; init; }
}
