using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Processes;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests.Proofs;

/// <summary>A writer that is a process of its own is stopped at each message of its commit, as by a
/// long collection or by somebody with rights; another one takes the store over; and the first one
/// goes on.</summary>
internal static class Stopping
{
    /// <param name="place">The store.</param>
    /// <param name="side">At whose messages: those on their way to the server, or from it.</param>
    /// <param name="wrong">The step of the stopped one that is wrong; empty for none.</param>
    public static async Task<Tally> AtEachMessage(Place place, Side side, string wrong = "")
    {
        var tally = new Tally();
        using var relay = new Relay(place.Cluster.Socket);
        using var old = WriterProcess.Start(relay.Connection(place.Schema), wrong);
        var step = Thorough.IsWanted ? 1 : 3;
        for (var at = 1; await IsStoppedAsync(place, relay, old, (side, at), tally); at += step)
        {
            place.Ask("SELECT count(*) - count(DISTINCT epoch) FROM {s}.truth")
                .Should().Be("0", "of an epoch there is one truth");
        }

        return tally;
    }

    private static async Task<bool> IsStoppedAsync(
        Place place, Relay relay, WriterProcess old, (Side Side, int Number) at, Tally tally)
    {
        var head = await old.OpenAsync();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        relay.Watch((side, number, _) =>
        {
            // What it had sent arrives all the same: it is the process that stands still.
            if ((side, number) == at)
            {
                old.Stop();
                stopped.SetResult();
            }

            return Fate.Pass;
        });

        // An epoch that would go forward after the next one of somebody else, too: no other check
        // than the fence keeps it out.
        var commit = old.CommitAsync(head + 2);
        await Task.WhenAny(commit, stopped.Task);
        if (!stopped.Task.IsCompleted)
        {
            (await commit).Should().Be(WriterWords.Acknowledged);
            return false;
        }

        await TakeOverAsync(place, old, commit, head, tally);
        return true;
    }

    private static async Task TakeOverAsync(
        Place place, WriterProcess old, Task<string> commit, long head, Tally tally)
    {
        using var taker = place.Open(options => options with { TakeOver = true });
        var seen = await taker.ReadAsync(default);
        var mine = SmallTruths.Large(seen.Epoch.Number + 1, 20, 500);
        await taker.CommitAsync(mine, default);
        await taker.SettleAsync();
        old.Continue();
        var said = await commit;

        A_postgres_store.Held(await taker.ReadAsync(default), mine);
        var hasOld = seen.Epoch.Number == head + 2;
        if (hasOld)
        {
            A_postgres_store.Held(seen, WriterWords.Truth(head + 2));
        }

        if (said == WriterWords.Acknowledged)
        {
            hasOld.Should().BeTrue("what the old writer acknowledged came before");
        }
        else
        {
            said.Should().Contain("took the store").And.Contain("fence");
        }

        (await old.ReadAsync()).Should().StartWith("TakenOver", "it reads nothing more");
        (await old.CommitAsync(head + 100)).Should().StartWith("TakenOver", "nor commits");
        A_postgres_store.Held(await taker.ReadAsync(default), mine);
        tally.Add($"old one {(said == WriterWords.Acknowledged ? said : "refused")}, "
            + $"new one followed {(hasOld ? "that one" : "the former truth")}");
    }
}
