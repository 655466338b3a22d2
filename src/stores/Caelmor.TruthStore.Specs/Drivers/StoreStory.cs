using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Stories;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>What one store of a scenario is asked for, and whether the rules permit what comes of
/// it.</summary>
/// <param name="store">The store.</param>
/// <param name="make">Makes a truth: of the epoch that is written so, for the n-th time.</param>
internal sealed class StoreStory(StoreInPlace store, Func<long, int, Truth> make)
{
    private readonly Dictionary<long, int> _attempts = [];

    /// <summary>What the store possibly holds.</summary>
    public StoreModel Model { get; private set; } = StoreModel.Empty;

    /// <summary>A new truth of an epoch: it says something else than all of this epoch
    /// before.</summary>
    public Edition Make(long number)
    {
        var attempt = _attempts.GetValueOrDefault(number);
        _attempts[number] = attempt + 1;
        return new(number, attempt, make(number, attempt));
    }

    /// <summary>The truth that is committed next: of a later epoch, or of the same one as a truth of
    /// which nobody knows whether it took place.</summary>
    /// <param name="later">How many epochs later.</param>
    public Edition MakeNext(long later = 1) =>
        Make(Model.IsSettled ? Model.Newest.Number + later : Model.Newest.Number);

    /// <summary>A commit with nothing wrong.</summary>
    public async Task CommitAsync(Edition next)
    {
        var refusal = await store.CommitAsync(next.Truth, ValueWatch.None, CancellationToken.None);
        Hear(next, refusal);
    }

    /// <summary>A commit with nothing wrong was answered.</summary>
    public void Hear(Edition next, Exception? refusal)
    {
        if (refusal is null)
        {
            HearAcknowledgement(next);
            return;
        }

        Expect.That(
            Model.PermitsRefusing(next.Number),
            $"the commit of epoch {next.Truth!.Epoch} is acknowledged.",
            () => $"{Describe.Of(refusal)}.");
        Expect.Says(refusal);
        Model = Model.Refused(next.Number);
    }

    /// <summary>A commit that something keeps from being carried out.</summary>
    /// <param name="next">The truth.</param>
    /// <param name="watch">Prevents that it is read.</param>
    /// <param name="isRefusalCertain">Whether no store can acknowledge it.</param>
    /// <param name="cancellation">Nobody waits.</param>
    public async Task TryAsync(
        Edition next, ValueWatch watch, bool isRefusalCertain, CancellationToken cancellation)
    {
        var refusal = await store.CommitAsync(next.Truth, watch, cancellation);
        if (refusal is null)
        {
            Expect.That(
                !isRefusalCertain, "the commit is refused.", () => "the commit was granted.");
            HearAcknowledgement(next);
            return;
        }

        Expect.Says(refusal);
        BreakOff(next);
    }

    /// <summary>A commit that has to be refused, and changes nothing.</summary>
    public async Task BeRefusedAsync(Truth? truth)
    {
        var refusal = await store.CommitAsync(truth, ValueWatch.None, CancellationToken.None);
        Expect.That(
            refusal is not null, "the commit is refused.", () => "the commit was granted.");
        Expect.Says(refusal!);
    }

    /// <summary>A commit broke off, nobody knows where.</summary>
    public void BreakOff(Edition next) => Model = Model.BrokenOff(next);

    /// <summary>Reads; what is read is in force from now on.</summary>
    public async Task ReadAsync() => ShouldBePermitted(await store.ReadAsync(), "the store holds");

    /// <summary>Closes, opens anew and reads.</summary>
    public async Task ReadAnewAsync() => ShouldBePermitted(
        await store.ReadAnewAsync(), "the store, opened anew, holds");

    /// <summary>It is known what is in force.</summary>
    public Task SettleAsync() => Model.IsSettled ? Task.CompletedTask : ReadAsync();

    /// <summary>However often and whenever somebody looks, what is in force is read.</summary>
    /// <param name="aMoment">Lets some time pass.</param>
    public async Task ShouldStayAsync(Func<Task> aMoment)
    {
        await ReadAsync();
        await aMoment();
        await ReadAsync();
        await ReadAnewAsync();
        await ReadAsync();
        await ReadAnewAsync();
    }

    private void HearAcknowledgement(Edition next)
    {
        Expect.That(
            Model.PermitsAcknowledging(next.Number),
            "the commit is refused.",
            () => "the commit was granted.");
        Model = StoreModel.Of(next);
    }

    private void ShouldBePermitted(Reading reading, string when)
    {
        var given = Model.InForce.FirstOrDefault(one => Expect.Gave(reading, one.Truth));
        Expect.That(
            given is not null,
            $"{when} {string.Join(
                ", or ", Model.InForce.Select(one => Describe.Of(one.Truth, "no truth")))}.",
            () => Model.Newest.Truth is { } truth
                ? Describe.Difference(truth, reading)
                : $"{reading}.");
        Model = StoreModel.Of(given!);
    }
}
