using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>What a store said to a commit.</summary>
internal abstract record Attempt
{
    /// <summary>It is in force.</summary>
    public sealed record Acknowledged : Attempt;

    /// <summary>It is not in force, and will never be.</summary>
    public sealed record Refused(StoreFault Fault, string Message) : Attempt;

    /// <summary>It may be in force.</summary>
    public sealed record Failed(StoreFault Fault, string Message) : Attempt;

    public static async Task<Attempt> CommitAsync(ITruthStore store, Truth truth)
    {
        try
        {
            await store.CommitAsync(truth, default);
            return new Acknowledged();
        }
        catch (TruthStoreException failure)
        {
            failure.Message.Should().NotContain("\n");
            return failure.Fault is StoreFault.Unknown
                || (failure.Fault is StoreFault.TakenOver or StoreFault.Off
                    && !failure.Message.Contains("is not there"))
                ? new Failed(failure.Fault, failure.Message)
                : new Refused(failure.Fault, failure.Message);
        }
    }
}

/// <summary>Counts what became of commits that something happened to, and stops at the first that
/// is wrong.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Count => _counts.Values.Sum();

    /// <param name="place">The store, for somebody else to look at.</param>
    /// <param name="said">What the store said to the commit.</param>
    /// <param name="read">What it read afterwards; null if it was not asked.</param>
    /// <param name="head">The epoch before.</param>
    /// <param name="next">The truth that was to be committed.</param>
    /// <param name="when">What happened, for the message.</param>
    public async Task CheckAsync(
        Place place, Attempt said, StoredTruth? read, long head, Truth next, string when)
    {
        using var other = place.Open(options => options with { TakeOver = true });
        var reading = () => other.ReadAsync(default).AsTask();
        var found = (await reading.Should().NotThrowAsync("{0}: it is whole", when)).Which;
        var isNew = found.Epoch == next.Epoch;
        if (isNew)
        {
            new Expected.Whole(next).Fits(found).Should().BeTrue("{0}: it is whole", when);
        }
        else
        {
            found.Epoch.Number.Should().Be(head, "{0}: it is the former one", when);
            found.Should().NotBeOfType<StoredTruth.Broken>("{0}: it is whole", when);
        }

        (said is Attempt.Acknowledged && !isNew).Should().BeFalse("{0}: {1}", when, said);
        (said is Attempt.Refused && isNew).Should().BeFalse("{0}: {1}", when, said);
        if (read is not null)
        {
            read.Epoch.Should().Be(found.Epoch, "{0}: what was read stays so", when);
        }

        place.Ask("SELECT count(*) FROM {s}.piece WHERE body NOT IN (SELECT body FROM {s}.truth)")
            .Should().Be("0", "{0}: nothing is left of what was not committed", when);
        Add($"{said.GetType().Name.ToLowerInvariant()}, {(isNew ? "new" : "old")} truth");
    }

    public void Add(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    public override string ToString() =>
        $"{Count} tried; " + string.Join("; ", _counts.Select(one => $"{one.Key}: {one.Value}"));
}
