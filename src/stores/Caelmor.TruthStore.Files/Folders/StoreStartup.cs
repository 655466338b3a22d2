using Caelmor.Storage.Disks;
using Caelmor.Storage.Locks;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>Moving into a folder: its lock, and what an interrupted commit left.</summary>
internal static class StoreStartup
{
    /// <summary>Moves into a folder of this machine.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="create">Whether it is made if it is not there.</param>
    /// <param name="options">How to run the store; without a log, it has its own.</param>
    /// <param name="use">Is handed what is to be disposed of when the store is left.</param>
    public static T Open<T>(
        string path, bool create, StoreOptions options, Func<StoreContext, IDisposable, T> use)
    {
        var folder = StoreContext.Guard(() => StoreFolders.ToWriteAt(path, create));
        try
        {
            var context = new StoreContext(folder, options.Log is null
                ? options with { Log = new FileStoreLog(folder, StoreNames.Log) }
                : options);
            return use(context, new Held(Begin(context), folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public static IDisposable Begin(StoreContext context)
    {
        var held = TakeLock(context);
        try
        {
            StoreContext.Guard(() => Recover(context));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static IDisposable TakeLock(StoreContext context)
    {
        var taken = StoreContext.Guard(() =>
            StoreLock.Take(context.Disk, StoreNames.Lock, context.Options.Time));
        if (taken.Former.Length > 0)
        {
            context.Log(
                StoreEventKind.LockTakenOver,
                StoreNames.Lock,
                $"Found the lock of {taken.Former}, which ended without giving it back. Its lock "
                + "is taken over; what it had acknowledged is there.");
        }

        return taken.Held!;
    }

    // A name that was seen is made durable before anybody is told of it: the process that gave the
    // name may have died before it could.
    private static void Recover(StoreContext context)
    {
        foreach (var leftover in FolderView.Of(context.Disk).Writings)
        {
            context.Disk.Delete(leftover.Name);
            context.Log(
                StoreEventKind.LeftoverRemoved,
                leftover.Name,
                "Found the unfinished file of a commit that was interrupted, and removed it. The "
                + "commit was never acknowledged.");
        }

        context.Disk.FlushFolder();
    }

    private sealed class Held(IDisposable locked, IFolder folder) : IDisposable
    {
        public void Dispose()
        {
            locked.Dispose();
            folder.Dispose();
        }
    }
}
