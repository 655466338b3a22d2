using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests.Proofs;

/// <summary>What has to hold when a network cuts, holds and delays. Each is tried of the store as
/// it
/// is, and of stores with a step that is wrong.</summary>
internal static class Breaking
{
    /// <summary>The connection breaks before each message of a commit and a reading.</summary>
    public static async Task<Tally> AtEachMessage(Place place, StoreSteps steps, Side side)
    {
        var tally = new Tally();
        var isReached = true;
        for (var at = 1; isReached; at++)
        {
            using var relay = new Relay(place.Cluster.Socket);
            using var store = Through(relay, place, steps);
            var head = (await store.ReadAsync(default)).Epoch.Number;
            var next = SmallTruths.Large(head + 1, 20, 1000);
            var count = relay.Watch((who, number, _) =>
                who == side && number == at ? Fate.Cut : Fate.Pass);

            var said = await Attempt.CommitAsync(store, next);
            var read = await store.ReadAsync(default);

            isReached = count.Met.IsSet;
            await tally.CheckAsync(place, said, read, head, next, $"{side} {at}");
        }

        return tally;
    }

    /// <summary>The last message of a commit arrives when the store has given its answer
    /// already.</summary>
    public static async Task WithALateCommit(Place place, StoreSteps steps)
    {
        using var relay = new Relay(place.Cluster.Socket);
        using var store = Through(relay, place, steps);
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.SettleAsync();
        var late = relay.Watch((_, _, message) =>
            message.Says("seal_truth") ? Fate.Late : Fate.Pass);

        var said = await Attempt.CommitAsync(store, SmallTruths.At(2));
        late.Met.IsSet.Should().BeTrue();
        late.Go.Set();
        late.Gone.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();

        said.Should().BeOfType<Attempt.Refused>("it was not there")
            .Which.Message.Should().Contain("stays so");
        (await store.ReadAsync(default)).Epoch.Number.Should().Be(1, "what was told stays so");
        late.Answer.Should().Contain("CA001").And.Contain("fence");
        await store.CommitAsync(SmallTruths.At(3), default);
    }

    /// <summary>The server commits, and then nobody answers any more.</summary>
    public static async Task WithSilence(Place place, StoreSteps steps)
    {
        using var relay = new Relay(place.Cluster.Socket);
        using var store = PostgresTruthStore.Open(
            relay.Connection(place.Schema),
            place.Options with { Patience = TimeSpan.FromSeconds(1) },
            steps);
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.SettleAsync();
        var count = relay.Watch((side, _, message) =>
        {
            // The server has it; its answer gets nowhere, and neither does anybody else.
            var isAnswer = side == Side.Server && message.Kind == 'C' && message.Says("COMMIT");
            relay.IsOpen &= !isAnswer;
            return isAnswer ? Fate.Cut : Fate.Pass;
        });

        var said = await Attempt.CommitAsync(store, SmallTruths.At(2));

        count.Met.IsSet.Should().BeTrue();
        said.Should().BeOfType<Attempt.Failed>("nobody could tell")
            .Which.Fault.Should().Be(StoreFault.Unknown);
        relay.IsOpen = true;
        var read = async () => await store.ReadAsync(default);
        (await read.Should().ThrowAsync<TruthStoreException>("it is off for reading, too"))
            .Which.Fault.Should().Be(StoreFault.Unknown);
        var found = await place.ReadBesideAsync();
        A_postgres_store.Held(found, SmallTruths.At(2));
        place.Log.Events.Should().Contain(told => told.Kind == StoreEventKind.TurnedOff);
    }

    /// <summary>One writer stops at each message, another takes the store over and commits, and the
    /// first one goes on.</summary>
    public static async Task WithTwoWriters(
        Place place, StoreSteps steps, Tally tally, Func<RelayedMessage, bool>? where = null)
    {
        for (var at = 1; ; at++)
        {
            using var relay = new Relay(place.Cluster.Socket);
            using var old = Through(relay, place, steps, takeOver: true);
            var head = (await old.ReadAsync(default)).Epoch.Number;
            var count = relay.Watch((side, number, message) =>
                side == Side.Store && (where?.Invoke(message) ?? number == at)
                    ? Fate.Hold : Fate.Pass);
            var commit = Task.Run(() => Attempt.CommitAsync(
                old, SmallTruths.Large(head + 1, 20, 1000)));
            await Task.WhenAny(commit, Task.Run(count.Met.Wait));
            if (!count.Met.IsSet)
            {
                count.Met.Set();
                (await commit).Should().BeOfType<Attempt.Acknowledged>();
                break;
            }

            await TakeOverAsync(place, steps, old, commit, count, head, tally);
            if (where is not null)
            {
                break;
            }
        }

        place.Ask("SELECT count(*) - count(DISTINCT epoch) FROM {s}.truth")
            .Should().Be("0", "of an epoch there is one truth");
    }

    private static async Task TakeOverAsync(
        Place place,
        StoreSteps steps,
        PostgresTruthStore old,
        Task<Attempt> commit,
        MessageCount count,
        long head,
        Tally tally)
    {
        using var taker = place.Open(options => options with { TakeOver = true }, steps);
        var seen = (await taker.ReadAsync(default)).Epoch.Number;
        var mine = SmallTruths.Large(seen + 1, 20, 500);
        (await Attempt.CommitAsync(taker, mine))
            .Should().BeOfType<Attempt.Acknowledged>("the new writer waits for nobody");
        await taker.SettleAsync();
        count.Go.Set();
        var said = await commit;

        var found = await taker.ReadAsync(default);
        found.Epoch.Should().Be(mine.Epoch, "nothing of the old writer comes after the new one");
        A_postgres_store.Held(found, mine);
        if (said is Attempt.Acknowledged)
        {
            seen.Should().Be(head + 1, "what the old writer acknowledged came before");
        }
        else
        {
            $"{said}".Should().Contain("took the store").And.Contain("fence");
        }

        var read = async () => await old.ReadAsync(default);
        (await read.Should().ThrowAsync<TruthStoreException>("it said {0}", said))
            .Which.Fault.Should().Be(StoreFault.TakenOver);
        $"{await Attempt.CommitAsync(old, SmallTruths.At(seen + 100))}"
            .Should().Contain("TakenOver", "the old writer commits nothing more");
        tally.Add($"old one {said.GetType().Name.ToLowerInvariant()}, "
            + $"new one followed {(seen == head ? "the former truth" : "that one")}");
    }

    // Nothing is removed meanwhile, or the messages of that would be most of those that are
    // counted.
    private static PostgresTruthStore Through(
        Relay relay, Place place, StoreSteps steps, bool takeOver = false) =>
        PostgresTruthStore.Open(
            relay.Connection(place.Schema),
            place.Options with { PiecesInMessage = 2, TakeOver = takeOver },
            steps with { Rotate = _ => { } });
}
