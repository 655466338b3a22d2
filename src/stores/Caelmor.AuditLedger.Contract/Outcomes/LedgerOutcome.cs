namespace Caelmor.AuditLedger.Outcomes;

/// <summary>What came of one request: it was granted, or refused with a reason.</summary>
/// <remarks>There is no third. An exception is no refusal but a crash.</remarks>
/// <typeparam name="T">What is given when it is granted.</typeparam>
public abstract record LedgerOutcome<T>
{
    private LedgerOutcome()
    {
    }

    /// <summary>It was granted.</summary>
    /// <param name="Value">What came of it.</param>
    public sealed record Granted(T Value) : LedgerOutcome<T>;

    /// <summary>It was refused.</summary>
    /// <param name="Why">What is wrong, and what to do.</param>
    public sealed record Refused(LedgerRefusal Why) : LedgerOutcome<T>;

    /// <summary>One of two things, by what came of the request.</summary>
    /// <param name="granted">What follows if it was granted.</param>
    /// <param name="refused">What follows if it was refused.</param>
    public TResult Match<TResult>(Func<T, TResult> granted, Func<LedgerRefusal, TResult> refused) =>
        this switch
        {
            Granted one => granted(one.Value),
            Refused one => refused(one.Why),
            _ => throw new InvalidOperationException("There are two outcomes."),
        };
}

/// <summary>Makes outcomes.</summary>
public static class LedgerOutcome
{
    /// <summary>A request without a result was granted.</summary>
    public static LedgerOutcome<Acknowledged> Acknowledged { get; } = Granted(default(Acknowledged));

    /// <summary>It was granted.</summary>
    public static LedgerOutcome<T> Granted<T>(T value) => new LedgerOutcome<T>.Granted(value);

    /// <summary>It was refused.</summary>
    public static LedgerOutcome<T> Refused<T>(LedgerRefusal why) =>
        new LedgerOutcome<T>.Refused(why);
}

/// <summary>Something was done, durably.</summary>
/// <remarks>Rule dl-1.2: whoever hears this can act on it.</remarks>
public readonly record struct Acknowledged;
