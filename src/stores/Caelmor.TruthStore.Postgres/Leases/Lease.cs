using System.Diagnostics;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Schema;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>The right to write, with the number that every commit has to name.</summary>
internal sealed class Lease : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly StoreAddress _address;
    private readonly PostgresStoreOptions _options;
    private readonly LeaseSteps _steps;
    private readonly ServerDemand _demand;
    private readonly Guid _owner = Guid.NewGuid();

    private Lease(
        Session session,
        StoreAddress address,
        PostgresStoreOptions options,
        LeaseSteps steps,
        ServerDemand demand)
    {
        Session = session;
        _address = address;
        _options = options;
        _steps = steps;
        _demand = demand;
    }

    /// <summary>The number of this writer.</summary>
    public long Fence { get; private set; }

    /// <summary>The connection that has it.</summary>
    public Session Session { get; private set; }

    /// <summary>Takes a store that nobody has, or, if that is asked for, from whoever has
    /// it.</summary>
    /// <exception cref="TruthStoreException">Somebody has it, or the server is not
    /// fit.</exception>
    public static Lease Take(
        StoreAddress address, PostgresStoreOptions options, LeaseSteps steps, ServerDemand demand)
    {
        var session = Session.Open(address, options);
        try
        {
            var lease = new Lease(session, address, options, steps, demand);
            var settings = lease.Demand();
            SchemaUpgrade.Ensure(session, address);
            lease.Take();
            Promotion.Tell(session, address, options, settings.Timeline);
            return lease;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Connects anew and raises the fence, so that nothing of the former connection can take effect
    /// any more. It tries as long as the store's patience lasts.
    /// </summary>
    /// <exception cref="TruthStoreException">Another one took the store over meanwhile, or nobody
    /// answers.</exception>
    public void Renew()
    {
        Session.Dispose();
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            try
            {
                TryRenew();
                return;
            }
            catch (Exception failure) when (MayPass(failure) && watch.Elapsed < _options.Patience)
            {
                Session.Dispose();
            }
            catch (Exception failure) when (ServerFaults.IsOfServer(failure))
            {
                Session.Dispose();
                throw ServerFaults.Explain(failure, _address);
            }
        }
    }

    /// <summary>Gives the store back; if that fails, whoever comes next finds out.</summary>
    public void Dispose()
    {
        try
        {
            if (Session.IsOpen)
            {
                Session.Execute(
                    $"UPDATE {_address.Schema}.lease SET released = now() WHERE fence = $1", Fence);
            }
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure)
            || failure is InvalidOperationException)
        {
            // The sign of life goes with the connection.
        }

        Session.Dispose();
    }

    /// <summary>What another writer did to this one.</summary>
    public TruthStoreException TakenOver(WriterRow now) => new(
        StoreFault.TakenOver,
        $"Found that {Name(now)} took the store at {_address.Text} over (fence {now.Fence}); "
        + $"expected fence {Fence}, that of this process. It commits nothing more and reads "
        + "nothing "
        + "more. Stop it; if it is to have the store again, stop the other one and start this "
        + "anew.");

    // A standby may be about to be promoted; a server that starts lets nobody in as yet.
    private static bool MayPass(Exception failure) =>
        ServerFaults.IsOfConnection(failure)
        || failure is TruthStoreException { Fault: StoreFault.Unsafe };

    private ServerSettings Demand()
    {
        var settings = Session.One($"SELECT {ServerSettings.Columns}", SettingsReader.Read);
        _demand(settings, _options.Durability, _address.Text);
        return settings;
    }

    private void Take()
    {
        while (true)
        {
            var seen = WriterRow.See(Session, _address.Schema);
            var isFree = IsFree(seen);
            if (!isFree && !_options.TakeOver)
            {
                throw Busy(seen);
            }

            // Two who come at once: one raises, and who can't give the sign of life was too late.
            if (FenceRaise.Try(Session, _address, seen.Fence, _owner, How(seen, isFree))
                && WriterRow.TryLock(Session, _address.Schema, seen.Fence + 1))
            {
                Fence = seen.Fence + 1;
                Tell(seen, isFree);
                return;
            }

            Thread.Sleep(Pause);
        }
    }

    // Whoever was killed a moment ago may still have a connection for a moment.
    private bool IsFree(WriterRow seen)
    {
        var grace = _options.TakeOver ? TimeSpan.Zero : _options.Grace;
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            if (_steps.IsHolderGone(Session, _address.Schema, seen.Fence))
            {
                return true;
            }

            if (watch.Elapsed >= grace)
            {
                return false;
            }
        }
    }

    private void TryRenew()
    {
        Session = Session.Open(_address, _options);
        var settings = Demand();
        var now = WriterRow.See(Session, _address.Schema);
        var from = _steps.FenceToRaise(Session, _address.Schema, Fence);
        if (now.Fence != from && now.Owner == _owner)
        {
            // It was raised before, and that answer got lost, too.
            from = now.Fence;
        }

        if (now.Fence != from
            || !FenceRaise.Try(Session, _address, from, _owner, "took the connection up again")
            || !WriterRow.TryLock(Session, _address.Schema, from + 1))
        {
            throw TakenOver(WriterRow.See(Session, _address.Schema));
        }

        Fence = from + 1;
        _options.Tell(
            StoreEventKind.Reconnected,
            _address.Text,
            $"Found that the connection to {_address.Text} was gone, and took it up again with "
            + $"fence {Fence}. Nothing of the former one can take effect any more.");
        Promotion.Tell(Session, _address, _options, settings.Timeline);
    }

    private string How(WriterRow seen, bool isFree) =>
        _options.Operator.Length > 0 ? $"an operator, {_options.Operator}"
        : isFree ? "opened it"
        : $"took it over from fence {seen.Fence}";

    private void Tell(WriterRow seen, bool isFree)
    {
        if (!isFree || (seen.Fence > 0 && !seen.IsReleased))
        {
            _options.Tell(
                StoreEventKind.LockTakenOver,
                _address.Text,
                isFree
                    ? $"Found the store of {Name(seen)}, which ended without giving it back. It is "
                        + "taken over; what it had acknowledged is there."
                    : $"Took the store over from {Name(seen)} (fence {seen.Fence}), as was asked "
                        + $"for. That one commits nothing more; this one has fence {Fence}.");
        }
    }

    private TruthStoreException Busy(WriterRow seen) => new(
        StoreFault.Busy,
        $"Found that the store at {_address.Text} is in use, by {Name(seen)} (fence "
        + $"{seen.Fence}); expected it to be free. Stop that process first. If it hangs or is out "
        + "of reach, take the store over (TakeOver): it commits nothing from then on.");

    private static string Name(WriterRow row) =>
        row.Holder.Length > 0 ? row.Holder : "a process that left no name";
}
