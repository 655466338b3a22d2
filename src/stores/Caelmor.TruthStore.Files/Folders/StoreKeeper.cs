using Caelmor.Persistence.Server;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>Reads and commits, one thing at a time.</summary>
internal sealed class StoreKeeper(StoreContext context)
{
    private TruthStoreException? _off;
    private TruthStoreException? _unknown;

    public StoredTruth Read(CancellationToken cancellation) =>
        OfWhatIsInForce(inForce => Read(inForce, cancellation), StoredTruth.None);

    /// <summary>The epoch in force; of the file no more is read than which objects it
    /// has.</summary>
    public Epoch ReadEpoch() => OfWhatIsInForce(Look, Epoch.None);

    public void Commit(Truth truth, CancellationToken cancellation)
    {
        var commitment = new DurableWrite(context);
        try
        {
            CommitDemands.NoNull(truth);
            StoreContext.Guard(() => Commit(commitment, truth, cancellation));
            context.CatchUpLog();
        }
        catch (Exception failure)
        {
            Note(truth, commitment, failure);
            throw;
        }
    }

    public void Rotate() => Rotation.Run(context);

    private T OfWhatIsInForce<T>(Func<EpochFiles, T> ask, T none)
    {
        try
        {
            return Ask(ask, none);
        }
        catch (TruthStoreException failure)
        {
            // Also a save asks for the epoch in force: else nobody would know why it failed.
            context.Log(StoreEventKind.ReadFailed, "", failure.Message);
            throw;
        }
    }

    private T Ask<T>(Func<EpochFiles, T> ask, T none)
    {
        if (_unknown is not null)
        {
            throw _unknown;
        }

        context.Confirm();
        while (context.View() is { InForce: { } inForce } view)
        {
            HighWaterMark.DemandThere(context, view);
            try
            {
                return ask(inForce);
            }
            catch (TruthStoreException failure) when (context.IsGone(failure, inForce.Name))
            {
                // It was taken away since it was seen; another look tells whether it is missed.
            }
        }

        return none;
    }

    private void Commit(DurableWrite commitment, Truth truth, CancellationToken cancellation)
    {
        if (_off is not null)
        {
            throw _off;
        }

        context.Confirm();
        var before = context.View();
        HighWaterMark.DemandThere(context, before);
        CommitDemands.Forward(truth.Epoch.Number, before.Epoch);
        RoomForEpoch.Demand(context, truth);
        commitment.Run(truth, before, cancellation);
    }

    private StoredTruth Read(EpochFiles inForce, CancellationToken cancellation)
    {
        if (inForce.HasMarker)
        {
            return Quarantine.Answer(inForce.Epoch);
        }

        context.DemandPlain(inForce);
        try
        {
            return new StoredTruth.Held(context.Read(inForce.Name, inForce.Epoch, cancellation));
        }
        catch (FlawException found)
        {
            Quarantine.TryImpose(context, inForce.Epoch, found.Flaw);
            return Quarantine.Answer(inForce.Epoch);
        }
    }

    private Epoch Look(EpochFiles inForce)
    {
        if (!inForce.HasMarker)
        {
            context.DemandPlain(inForce);
            DemandSchemas(inForce);
        }

        return new(inForce.Epoch);
    }

    // A save over objects of another build would be the end of them.
    private void DemandSchemas(EpochFiles inForce)
    {
        try
        {
            StoreContext.Guard(() =>
            {
                using var file = context.Disk.Open(inForce.Name);
                ContainerReader.Open(file).DemandSchemas(context.Options.Schemas);
            });
        }
        catch (FlawException)
        {
            // It is broken, as whoever reads it is told; its epoch is what its name says.
        }
    }

    private void Note(Truth truth, DurableWrite commitment, Exception failure)
    {
        var name = StoreNames.Truth(truth.Epoch.Number);
        var lack = RoomForEpoch.Lack(context, truth, failure);
        var room = lack is null || failure is TruthStoreException { Fault: StoreFault.NoSpace } ? ""
            : $" Epoch {truth.Epoch} needs {lack.Expected}, and {lack.Found} are free.";
        if (!commitment.IsFatal)
        {
            context.Log(StoreEventKind.CommitFailed, name, failure.Message + room, lack);
            return;
        }

        _off = new(
            StoreFault.Off,
            $"Found that a flush or a rename failed while epoch {truth.Epoch} was committed: "
            + $"{failure.Message} Expected the disk to be sure. It is not asked again, for what it "
            + "holds is unknown: see to the disk, then start the server anew.",
            failure);
        _unknown = commitment.IsUnknown ? new(StoreFault.Unknown, _off.Message, failure) : null;
        context.Log(StoreEventKind.TurnedOff, name, _off.Message + room, lack);
    }
}
