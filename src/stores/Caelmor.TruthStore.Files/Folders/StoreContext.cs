using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>A disk with the options it is used under: reading, checking, quarantine.</summary>
internal sealed class StoreContext(IDisk disk, StoreOptions options)
{
    public IDisk Disk { get; } = WatchedDisk.If(options.Progress, disk);

    /// <summary>The disk, if it exchanges files at one instant; null if it does not.</summary>
    public IExchangingDisk? Exchanging => disk as IExchangingDisk;

    public StoreOptions Options => options;

    public FolderView View() => Guard(() => FolderView.Of(Disk));

    /// <summary>Makes sure that the store is still where it was opened.</summary>
    /// <exception cref="TruthStoreException">It is not.</exception>
    public void Confirm()
    {
        if (Guard(Disk.Confirm))
        {
            Log(
                StoreEventKind.LockRenewed,
                StoreNames.Lock,
                "Found that somebody had removed the file of the lock, and made it anew. Nobody "
                + "else had opened the store meanwhile. A lock needs no removing: it ends with its "
                + "process.");
        }
    }

    /// <exception cref="FlawException">The file is not what was written.</exception>
    public Truth Read(string name, long epoch, CancellationToken cancellation)
    {
        var sink = new TruthAssembler(options.Schemas);
        Read(name, epoch, sink, retain: true, cancellation);
        return sink.Truth;
    }

    /// <summary>What is wrong with a file; null if it verifies.</summary>
    public Flaw? Verify(string name, long epoch, CancellationToken cancellation)
    {
        try
        {
            Read(name, epoch, CheckingSink.Instance, retain: false, cancellation);
            return null;
        }
        catch (FlawException found)
        {
            return found.Flaw;
        }
    }

    public Manifest Read(
        string name, long epoch, ITruthSink sink, bool retain, CancellationToken cancellation) =>
        Guard(() =>
        {
            using var file = Disk.Open(name);
            var reader = ContainerReader.Open(file);
            Checks.Same("the epoch that the name says", reader.Manifest.Epoch, epoch);
            reader.Read(sink, options.BlockSize, retain, cancellation);
            return reader.Manifest;
        });

    /// <summary>Whether something failed because a name has vanished since it was seen.</summary>
    public bool IsGone(TruthStoreException failure, string name) =>
        failure.InnerException is FileNotFoundException
        && Guard(() => Disk.List(one => one == name)).Count == 0;

    public void Log(StoreEventKind kind, string name, string message, Flaw? flaw = null) =>
        options.Log?.Write(
            new(options.Time.GetUtcNow(), kind, Disk.PathOf(name), message)
            {
                Operator = options.Operator,
                Expected = flaw?.Expected ?? "",
                Found = flaw?.Found ?? "",
            });

    /// <summary>Writes down what a full disk kept from the log, now that it takes
    /// something.</summary>
    public void CatchUpLog() => (options.Log as FileStoreLog)?.CatchUp();

    public void DemandPlain(EpochFiles epoch)
    {
        if (epoch.File is not { IsPlain: true })
        {
            var path = Disk.PathOf(epoch.Name);
            var found = epoch.File is null ? "is not there"
                : SymbolicLink.Words(path) is { } link ? $"is {link}"
                : "is a folder, or something else that is no file";
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found that '{path}' {found}; expected the file of epoch {epoch.Epoch} itself. "
                + "Put it there, or choose another epoch.");
        }
    }

    public static void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    /// <summary>Says of the failures of disk and storage what they are failures of.</summary>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return StorageFaults.AsOfStore(work);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            throw new TruthStoreException(
                StoreFault.Disk,
                $"Found that the disk refuses: {failure.Message} Expected it to obey. See to the "
                + "disk, its room and the permissions, then try again.",
                failure);
        }
    }
}
