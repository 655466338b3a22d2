using System.Diagnostics;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>Moving into a folder: its lock, and what an interrupted commit left.</summary>
internal static class StoreStartup
{
    private static readonly Lazy<string> Self = new(Myself);

    /// <summary>Moves into a folder of this machine.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="create">Whether it is made if it is not there.</param>
    /// <param name="options">How to run the store; without a log, it has its own.</param>
    /// <param name="use">Is handed what is to be disposed of when the store is left.</param>
    public static T Open<T>(
        string path, bool create, StoreOptions options, Func<StoreContext, IDisposable, T> use)
    {
        var folder = StoreContext.Guard(() => Folder.ToWriteAt(path, create));
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
        var taken = StoreContext.Guard(() => context.Disk.Lock(StoreNames.Lock, Owner(context)));
        var path = context.Disk.PathOf(StoreNames.Lock);
        if (taken.Held is null)
        {
            var owner = taken.Former.Length > 0 ? taken.Former : "a process that left no name";
            throw new TruthStoreException(
                StoreFault.Busy,
                $"Found that the store is in use, by {owner} ('{path}'); expected it to be free. "
                + "Stop that process first. A lock needs no removing: it ends with its process.");
        }

        if (taken.Former.Length > 0)
        {
            context.Log(
                StoreEventKind.LockTakenOver,
                StoreNames.Lock,
                $"Found the lock of {taken.Former}, which ended without giving it back. Its lock "
                + "is taken over; what it had acknowledged is there.");
        }

        return taken.Held;
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

    private static string Owner(StoreContext context) =>
        $"{Self.Value}, here since {context.Options.Time.GetUtcNow():O}";

    private static string Myself()
    {
        using var own = Process.GetCurrentProcess();
        return $"process {own.Id} ({own.ProcessName}), started {own.StartTime:O}";
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
