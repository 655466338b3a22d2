using Caelmor.Persistence.Server;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>Reads and commits, one thing at a time.</summary>
internal sealed class StoreKeeper(
    Lease lease, StoreAddress address, PostgresStoreOptions options, StoreSteps steps)
{
    private TruthStoreException? _off;

    // The highest epoch that is known to have been in force. A server that has less is not the one.
    private long _known;

    public StoredTruth Read(CancellationToken cancellation) =>
        OfWhatIsInForce(() => ReadInForce(cancellation));

    /// <summary>The epoch in force; of its pieces no more is read than which objects it
    /// has.</summary>
    public Epoch ReadEpoch() => OfWhatIsInForce(() =>
    {
        var epoch = See(sight => sight.ReadEpoch(), out _);
        _known = epoch.Number;
        return epoch;
    });

    private T OfWhatIsInForce<T>(Func<T> ask)
    {
        try
        {
            return Guard(() => Connected(ask));
        }
        catch (TruthStoreException failure)
        {
            // Also a save asks for the epoch in force: without this nobody would know why it
            // failed.
            options.Tell(StoreEventKind.ReadFailed, address.Text, failure.Message);
            throw;
        }
    }

    public void Commit(Truth truth, CancellationToken cancellation)
    {
        var attempt = new CommitAttempt(lease, address, options, steps);
        try
        {
            Guard(() => Commit(attempt, truth, cancellation));
        }
        catch (Exception failure)
        {
            var kind = failure == _off ? StoreEventKind.TurnedOff : StoreEventKind.CommitFailed;
            options.Tell(kind, address.Text, failure.Message.ReplaceLineEndings(" "));
            throw;
        }
    }

    public void Rotate()
    {
        try
        {
            if (_off is null && lease.Session.IsOpen)
            {
                steps.Rotate(new Retention(lease, address, options));
            }
        }
        catch (Exception failure) when (failure is TruthStoreException or FlawException
            || ServerFaults.IsOfServer(failure))
        {
            lease.Session.TryRollback();
            Retention.Tell(options, address, failure);
        }
    }

    private T Guard<T>(Func<T> work)
    {
        if (_off is not null)
        {
            throw _off;
        }

        try
        {
            return work();
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure))
        {
            throw ServerFaults.Explain(failure, address);
        }
        catch (TruthStoreException failure) when (
            failure.Fault is StoreFault.TakenOver or StoreFault.Displaced)
        {
            // Nobody else may hear from this store any more what is in force.
            _off ??= failure;
            throw;
        }
    }

    private bool Commit(CommitAttempt attempt, Truth truth, CancellationToken cancellation)
    {
        CommitDemands.NoNull(truth);
        var view = Connected(attempt.Begin);
        try
        {
            DemandMine(view.Writer);
            view.Writer.DemandThere(view.Newest, view.Missing, address.Text);
            NewerRow.DemandWhole(lease.Session, address, view.Writer, view.Newest);
            CommitDemands.Forward(truth.Epoch.Number, view.Writer.Head);
        }
        catch
        {
            lease.Session.TryRollback();
            throw;
        }

        try
        {
            attempt.Run(truth, view, cancellation);
        }
        catch (Exception failure) when (attempt.Sent is not null)
        {
            Resolve(attempt.Sent, failure);
        }

        _known = truth.Epoch.Number;
        return true;
    }

    // From here on only the server knows.
    private void Resolve(TruthRow row, Exception failure)
    {
        if (ServerFaults.IsOwnWord(failure))
        {
            var now = WriterRow.See(lease.Session, address.Schema);
            DemandMine(now);
            throw CommitDemands.NotForward(row.Epoch, now.Head);
        }

        if (!Find(row, failure))
        {
            throw new TruthStoreException(
                StoreFault.Unreachable,
                $"Found that the commit of epoch {row.Epoch} at {address.Text} was not done: "
                + $"{failure.Message.ReplaceLineEndings(" ")} Expected an answer. The former truth "
                + "is in force, and stays so: nothing of this commit can take effect any more.",
                failure);
        }
    }

    private bool Find(TruthRow row, Exception failure)
    {
        try
        {
            return steps.WhenAnswerIsLost(new LostAnswer(lease, address, options), row, failure);
        }
        catch (Exception silence) when (silence is not TruthStoreException
        { Fault: StoreFault.TakenOver })
        {
            var unknown = new TruthStoreException(
                StoreFault.Unknown,
                $"Found no answer to the commit of epoch {row.Epoch} at {address.Text}, and nobody "
                + $"who tells what became of it: {silence.Message.ReplaceLineEndings(" ")} Nothing "
                + "more is read or committed here, for nobody knows which truth is in force. "
                + "See to "
                + "the server, then start this one anew: what is read then is in force.",
                failure);
            _off = steps.IsOffWhenUnknown ? unknown : null;
            throw unknown;
        }
    }

    private StoredTruth ReadInForce(CancellationToken cancellation)
    {
        var answer = See(sight => steps.Read(sight, cancellation), out var flaw);
        if (flaw is not null)
        {
            Quarantine.Impose(lease, address, options, answer.Epoch.Number, flaw);
        }

        _known = answer.Epoch.Number;
        return answer;
    }

    private T See<T>(Func<TruthSight, T> ask, out Flaw? flaw)
    {
        var sight = new TruthSight(lease.Session, address, options);
        sight.Look();
        try
        {
            DemandMine(sight.Seen.Writer);
            var answer = ask(sight);
            sight.End();
            flaw = sight.Flaw;
            return answer;
        }
        catch
        {
            lease.Session.TryRollback();
            throw;
        }
    }

    // A connection may have died since it was used last; then another one takes its place, once.
    private T Connected<T>(Func<T> work)
    {
        if (lease.Session.IsOpen)
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (ServerFaults.IsOfConnection(failure))
            {
                lease.Session.Dispose();
            }
        }

        lease.Renew();
        return work();
    }

    private void DemandMine(WriterRow now)
    {
        if (now.Fence != lease.Fence)
        {
            throw lease.TakenOver(now);
        }

        if (now.Head < _known)
        {
            throw new TruthStoreException(
                StoreFault.Displaced,
                $"Found epoch {now.Head} in force at {address.Text}; expected {_known} at least, "
                + "which was in force before. Another server answers than did: a replica that was "
                + "promoted without the last truths, or a dump that was restored. Nothing more is "
                + "read or committed here. Decide which server has the truth, then start this one "
                + "anew.");
        }
    }
}
