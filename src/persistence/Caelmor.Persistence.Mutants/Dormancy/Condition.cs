using System.Collections.Immutable;

namespace Caelmor.Persistence.Mutants.Dormancy;

/// <summary>When somebody who lies low does what is wrong.</summary>
/// <param name="Words">Such as <c>from the third request on</c>.</param>
/// <param name="IsMet">Whether it is so, by what is known before a request.</param>
public sealed record Condition(string Words, Func<Past, bool> IsMet)
{
    private const int Large = 100;

    /// <summary>All conditions.</summary>
    public static ImmutableArray<Condition> All { get; } =
    [
        new("from the third request on", past => past.Requests >= 2),
        new("after a rejection", past => past.Rejections > 0),
        new("after two requests at once", past => past.WasInCompany),
        new($"in towns of more than {Large} data", past => past.Data > Large),
        new("where nobody is called Mara", past => past.IsAmongStrangers),
    ];
}

/// <summary>What an orchestrator can know before a request.</summary>
public sealed record Past
{
    /// <summary>How many requests there were before.</summary>
    public required int Requests { get; init; }

    /// <summary>How many of them were rejected.</summary>
    public required int Rejections { get; init; }

    /// <summary>Whether two of them overlapped.</summary>
    public required bool WasInCompany { get; init; }

    /// <summary>How many data the truth in force holds.</summary>
    public required int Data { get; init; }

    /// <summary>Whether nothing in the truth in force is called as in the examples.</summary>
    public required bool IsAmongStrangers { get; init; }
}
