using System.Text;
using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Seals;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>Makes sure that everything is there before anything is done to it.</summary>
internal static class PlaceCheck
{
    private const int LongestOwner = 1024;

    /// <summary>A folder, a file in it and its seals are there and, if asked for, can be written to
    /// (dl-9.2, dl-9.4, dl-9.5).</summary>
    /// <exception cref="LedgerRefusedException">Something is missing.</exception>
    public static void Demand(IMount mount, string file, bool forWriting)
    {
        DemandFolder(mount, forWriting);
        foreach (var name in new[] { file, Seal.FileFor(file) })
        {
            var found = mount.StateOf(name) switch
            {
                null => "none.",
                { IsPlainFile: false } => "something that is no plain file: a folder or a link.",
                { IsReadable: false } => "a file that can't be read.",
                { IsWritable: false } when forWriting => "a file that can't be written to.",
                _ => null,
            };
            if (found is not null)
            {
                throw Refuse(
                    $"{mount.Path}/{name}",
                    "the file that an operator has made.",
                    found,
                    "Look whether the right disk is mounted, and at the rights. A ledger that is "
                    + "new is made by an operator (caelmor-ledger create).");
            }
        }
    }

    /// <summary>A folder is there and, if asked for, can be written to.</summary>
    /// <exception cref="LedgerRefusedException">It is not.</exception>
    public static void DemandFolder(IMount mount, bool forWriting)
    {
        var state = mount.State;
        if (!state.IsThere || (forWriting && !state.IsWritable))
        {
            throw Refuse(
                mount.Path,
                forWriting ? "a folder that can be written to." : "a folder.",
                state.IsThere ? "one that can't." : "none.",
                "Look whether the disk is mounted, and how. A ledger never makes its folder.");
        }
    }

    /// <summary>The lock of the one who writes (dl-13.4): of both folders, if they are
    /// two.</summary>
    /// <exception cref="LedgerRefusedException">Another process has one.</exception>
    public static IDisposable Lock(LedgerPlaces places)
    {
        var events = Lock(places.Events);
        if (places.Events.Path == places.Snapshots.Path)
        {
            return events;
        }

        try
        {
            return new BothLocks(events, Lock(places.Snapshots));
        }
        catch
        {
            events.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that a database that is named can be reached, and asks nothing of it
    /// (dl-3.1, dl-3.2).</summary>
    /// <exception cref="LedgerRefusedException">Nobody listens.</exception>
    public static void Demand(IDatabase? database)
    {
        try
        {
            database?.Connect().Dispose();
        }
        catch (DatabaseException failure)
        {
            throw Refuse(
                database!.Name,
                "a database that can be reached.",
                failure.Message,
                "Start the database, or take it out of the configuration.");
        }
    }

    private static IDisposable Lock(IMount mount) =>
        mount.TryLock(LedgerNames.Lock) ?? throw Refuse(
            mount.Path,
            "a ledger that nobody writes.",
            $"another process that does{OwnerOf(mount)}.",
            "Stop that process first. A lock needs no removing: it ends with its process.");

    private static string OwnerOf(IMount mount)
    {
        try
        {
            return mount.StateOf(LedgerNames.Lock) is { IsPlainFile: true, Length: > 0 }
                ? $": {WordsOf(mount)}"
                : string.Empty;
        }
        catch (MountException)
        {
            // Who it is, nobody tells; that there is somebody is enough.
            return string.Empty;
        }
    }

    private static string WordsOf(IMount mount) => Encoding.UTF8.GetString(
        mount.Read(LedgerNames.Lock, 0, LongestOwner).Span).Trim();

    private static LedgerRefusedException Refuse(
        string path, string expected, string found, string remedy) =>
        new(new(path, expected, found, remedy));

    private sealed class BothLocks(IDisposable events, IDisposable snapshots) : IDisposable
    {
        public void Dispose()
        {
            using (events)
            {
                snapshots.Dispose();
            }
        }
    }
}
