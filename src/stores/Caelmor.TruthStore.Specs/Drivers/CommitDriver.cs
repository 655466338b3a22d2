using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Stories;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>The truths of a scenario: those before, and the one it is about.</summary>
/// <remarks>The truths before are committed when something is done with the store: until then,
/// circumstances change what they are.</remarks>
public sealed class CommitDriver
{
    private readonly List<(SystemName System, Action OnRead)> _watches = [];
    private readonly List<long> _before = [];
    private readonly StoreDriver _store;
    private readonly AnswerDriver _answer;
    private readonly Town _town;
    private readonly Calendar _calendar;

    private CancellationToken _cancellation = CancellationToken.None;
    private Edition? _next;
    private bool _hasBegun;
    private bool _isNew;

    /// <summary>The truths of a scenario's store.</summary>
    public CommitDriver(StoreDriver store, AnswerDriver answer, Town town, Calendar calendar)
    {
        (_store, _answer, _town, _calendar) = (store, answer, town, calendar);
        Story = new(store.Store, TruthOf);
    }

    /// <summary>The truth in force before anything happens; null for none.</summary>
    public Truth? Last { get; private set; }

    /// <summary>The truth that is committed next; null for one that is missing.</summary>
    public Truth? Next => _next?.Truth;

    /// <summary>Whether nobody waits for the commit.</summary>
    public bool IsGivenUp => _cancellation.IsCancellationRequested;

    /// <summary>What the store was asked for so far.</summary>
    internal StoreStory Story { get; }

    /// <summary>The next truth, of an epoch that is written in numbers.</summary>
    internal Edition NextEdition => _next ?? throw new InvalidOperationException(
        "Nothing is next yet. Begin with 'Given the truths of epochs … were committed'.");

    /// <summary>Truths were committed.</summary>
    public void Begin(long from, long to) =>
        _before.AddRange(Enumerable.Range(0, (int)(to - from) + 1).Select(later => from + later));

    /// <summary>The store is new.</summary>
    public void BeginAnew()
    {
        _before.Clear();
        _isNew = true;
    }

    /// <summary>What was before has taken place. Of a commit that broke off last, nobody knows what
    /// came.</summary>
    public async Task BeginAsync()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        if (_isNew)
        {
            await _store.BeginAnewAsync();
        }

        foreach (var number in _before)
        {
            await _store.RememberAsync();
            await Story.CommitAsync(Story.Make(number));
        }
    }

    /// <summary>Something more was before.</summary>
    /// <exception cref="InvalidOperationException">The scenario is past that.</exception>
    public Task GoOnAsync() => _next is null ? BeginAsync() : throw new InvalidOperationException(
        "What was before stands before what is said of the next truth. Move the step up.");

    /// <summary>What was before has taken place, and it is known what is in force.</summary>
    public async Task GetReadyAsync()
    {
        if (_next is null)
        {
            await BeginAsync();
            await Story.SettleAsync();
            Last = Story.Model.Newest.Truth;
            _next = Story.MakeNext();
        }
    }

    /// <summary>What the files hold is kept, to be told from what comes later.</summary>
    public async Task RememberAsync()
    {
        await GoOnAsync();
        await Story.SettleAsync();
        await _store.RememberAsync();
    }

    /// <summary>The next truth has something odd about it.</summary>
    public async Task PrepareAsync(Oddity oddity)
    {
        await GetReadyAsync();
        _next = new(
            NextEdition.Number, NextEdition.Attempt, oddity.Of(_town, Next!.Epoch.Number));
    }

    /// <summary>The next truth is none that can be committed.</summary>
    public async Task PrepareAsync(TruthFault fault)
    {
        await GetReadyAsync();
        _next = fault.Epoch is { } written
            ? new(NumberOf(written), 0, Stray(NumberOf(written)))
            : Edition.None;
    }

    /// <summary>Somebody hears of it when the values of a system are read.</summary>
    public void Watch(SystemName system, Action onRead) => _watches.Add((system, onRead));

    /// <summary>A value can't be read, from some reading on.</summary>
    public void Withhold(SystemName system, ReadLimit limit) =>
        Watch(system, Withholding.From(limit));

    /// <summary>A value can't be read at all, and the failure says why.</summary>
    public void Withhold(SystemName system, ReadFailure failure) =>
        Watch(system, () => throw Withholding.Of(failure));

    /// <summary>Nobody waits for the commit any more.</summary>
    public void GiveUp() => _cancellation = new(canceled: true);

    /// <summary>A commit is refused, and nothing came of it.</summary>
    public async Task BeRefusedAsync()
    {
        await GoOnAsync();
        await Story.SettleAsync();
        await Story.BeRefusedAsync(Story.Model.Newest.Truth);
    }

    /// <summary>The next truth is committed, or is not.</summary>
    public async Task CommitAsync()
    {
        await GetReadyAsync();
        _answer.ToCommit(await _store.Store.CommitAsync(
            Next,
            new ValueWatch([.. _watches.Select(watch => watch.System).Distinct()], Hear),
            _cancellation));
    }

    /// <summary>Truths are committed one after the other, and each is read; the last of them is the
    /// next.</summary>
    public async Task CommitAsync(long from, long to)
    {
        await GetReadyAsync();
        for (var epoch = from; epoch <= to; epoch++)
        {
            _next = epoch == from ? _next! : Story.MakeNext();
            await Story.CommitAsync(_next);
            await Story.ReadAsync();
        }
    }

    /// <summary>A truth that nobody has committed and no store can take: of an epoch that is past, or
    /// none.</summary>
    /// <param name="number">The number by which its epoch is written.</param>
    internal Truth Stray(long number)
    {
        const int Nobodys = 99;
        return _town.Sealed(
            _calendar.EpochOf(number),
            system => _town.Data(system, _calendar.EpochOf(number), Nobodys));
    }

    private Truth TruthOf(long number, int attempt) =>
        _town.Truth(_calendar.EpochOf(number), attempt);

    // What is written of the epochs before is meant of those that came last. What never was, never
    // was.
    private long NumberOf(long written) =>
        _before is [var first, .., var last] && written >= first
            ? written + Story.Model.Newest.Number - last
            : written;

    private void Hear(SystemName system)
    {
        foreach (var (_, onRead) in _watches.Where(watch => watch.System == system))
        {
            onRead();
        }
    }
}
