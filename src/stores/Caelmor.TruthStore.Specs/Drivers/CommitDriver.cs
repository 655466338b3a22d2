using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>The truths of a scenario: those before, and the one it is about.</summary>
public sealed class CommitDriver(StoreDriver store, AnswerDriver answer)
{
    private readonly List<(SystemName System, Action OnRead)> _watches = [];

    private CancellationToken _cancellation = CancellationToken.None;

    /// <summary>The truth in force before anything happens; null for none.</summary>
    public Truth? Last { get; private set; }

    /// <summary>The truth that is committed next; null for one that is missing.</summary>
    public Truth? Next { get; private set; }

    /// <summary>Truths are committed, and the store stays open.</summary>
    public async Task BeginAsync(long from, long to)
    {
        for (var epoch = from; epoch <= to; epoch++)
        {
            await store.RememberAsync();
            Last = Town.Truth(epoch);
            await store.CommitAsync(Last);
        }

        Next = Town.Truth(to + 1);
    }

    /// <summary>The store is new.</summary>
    public async Task BeginAnewAsync()
    {
        await store.BeginAnewAsync();
        (Last, Next) = (null, Town.Truth(1));
    }

    /// <summary>The next truth has something odd about it.</summary>
    public void Prepare(Oddity oddity) => Next = oddity.Of(Next!.Epoch.Number);

    /// <summary>The next truth is none that can be committed.</summary>
    public void Prepare(TruthFault fault) =>
        Next = fault.Epoch is { } epoch
            ? Town.Sealed(epoch, system => Town.Data(system, 99))
            : null;

    /// <summary>Somebody hears of it when the values of a system are read.</summary>
    public void Watch(SystemName system, Action onRead) => _watches.Add((system, onRead));

    /// <summary>A value can't be read, from some reading on.</summary>
    public void Withhold(SystemName system, ReadLimit limit)
    {
        var readings = 0;
        Watch(system, () =>
        {
            if (Interlocked.Increment(ref readings) > (int)limit)
            {
                throw new UnreadableValueException();
            }
        });
    }

    /// <summary>Nobody waits for the commit any more.</summary>
    public void GiveUp() => _cancellation = new(canceled: true);

    /// <summary>A commit is refused, and nothing came of it.</summary>
    public async Task BeRefusedAsync()
    {
        var refusal = await store.TryCommitAsync(Last);
        Expect.That(
            refusal is not null,
            "a commit of the epoch in force is refused.",
            () => "it was acknowledged.");
    }

    /// <summary>The next truth is committed, or is not.</summary>
    public async Task CommitAsync() => answer.ToCommit(
        await store.CommitAsync(
            Next,
            new ValueWatch([.. _watches.Select(watch => watch.System).Distinct()], Hear),
            _cancellation));

    /// <summary>Truths are committed one after the other; the last of them is the next.</summary>
    public async Task CommitAsync(long from, long to)
    {
        for (var epoch = from; epoch <= to; epoch++)
        {
            Next = Town.Truth(epoch);
            await store.CommitAsync(Next);
        }
    }

    private void Hear(SystemName system)
    {
        foreach (var (_, onRead) in _watches.Where(watch => watch.System == system))
        {
            onRead();
        }
    }
}
