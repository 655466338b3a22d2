using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Proofs;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>A network cuts, holds and delays; what a store then says is so, and stays so.</summary>
[Collection(OnTheCluster.Name)]
public sealed class Connections_that_break(TheCluster shared, ITestOutputHelper output)
{
    private readonly Place _place = new(shared.Cluster);

    [PostgresTheory(IsLong = true)]
    [InlineData(Side.Store)]
    [LongInlineData(Side.Server)]
    public async Task Leave_the_old_truth_or_the_new_one_wherever_they_break(Side side)
    {
        var tally = await Breaking.AtEachMessage(_place, StoreSteps.Right, side);

        output.WriteLine($"{side}: {tally}");
        tally.Count.Should().BeGreaterThan(10);
    }

    [PostgresFact]
    public Task Are_found_out_behind_a_raised_fence_so_that_a_late_commit_comes_to_nothing() =>
        Breaking.WithALateCommit(_place, StoreSteps.Right);

    [PostgresFact]
    public Task Turn_the_store_off_for_reading_too_when_nobody_answers() =>
        Breaking.WithSilence(_place, StoreSteps.Right);

    [PostgresFact]
    public async Task Are_taken_up_again_when_they_broke_in_between()
    {
        using var store = _place.Open();
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.SettleAsync();
        _place.EndBackends();

        await store.CommitAsync(SmallTruths.At(2), default);

        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(2));
        _place.Log.Events.Should().ContainSingle(told => told.Kind == StoreEventKind.Reconnected);
    }

    [PostgresFact(IsLong = true)]
    public async Task Of_two_writers_never_make_two_truths_of_an_epoch_nor_one_after_the_new_one()
    {
        var tally = new Tally();

        await Breaking.WithTwoWriters(_place, StoreSteps.Right, tally);

        output.WriteLine($"{tally}");
        tally.Count.Should().BeGreaterThan(10);
    }

    [PostgresTheory(IsLong = true)]
    [InlineData("pg_cancel_backend")]
    [InlineData("pg_terminate_backend")]
    public async Task Or_are_ended_by_somebody_at_each_message_leave_the_old_truth_or_the_new_one(
        string act)
    {
        var tally = new Tally();
        var isReached = true;
        for (var at = 1; isReached; at++)
        {
            using var relay = new Relay(shared.Cluster.Socket);
            using var store = PostgresTruthStore.Open(
                relay.Connection(_place.Schema),
                _place.Options with { PiecesInMessage = 2 },
                StoreSteps.Right with { Rotate = _ => { } });
            var head = (await store.ReadAsync(default)).Epoch.Number;
            var next = SmallTruths.Large(head + 1, 20, 1000);
            isReached = false;
            var isOver = false;
            relay.Watch((who, number, _) =>
            {
                if (!isOver && who == Side.Store && number == at)
                {
                    isReached = true;
                    _place.EndBackends(act);
                }

                return Fate.Pass;
            });

            var said = await Attempt.CommitAsync(store, next);

            // What the store says when it is closed is not counted: it would end the next one.
            isOver = true;
            await tally.CheckAsync(_place, said, read: null, head, next, $"{act} {at}");
        }

        output.WriteLine($"{act}: {tally}");
        tally.Count.Should().BeGreaterThan(10);
    }
}
