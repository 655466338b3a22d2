using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>Makes sure that folders and files are there before anything is done to them.</summary>
public static class PlaceCheck
{
    private const string LockName = "lock";

    /// <summary>Both folders and all files are there and can be read and written to (dl-9.2, dl-9.4,
    /// dl-9.5).</summary>
    /// <exception cref="RefusedException">Something is missing.</exception>
    public static void Demand(LedgerPlaces places, LedgerFiles files)
    {
        Demand(places.Events, files.Events, forWriting: true);
        Demand(places.Snapshots, files.Snapshots, forWriting: true);
    }

    /// <summary>The folder and the files are there.</summary>
    /// <exception cref="RefusedException">Something is missing.</exception>
    public static void Demand(IMount mount, string file, bool forWriting)
    {
        DemandFolder(mount, forWriting);
        foreach (var name in new[] { file, SealFile.NameFor(file) })
        {
            var found = mount.StateOf(name) switch
            {
                null => "none.",
                { IsPlainFile: false } => "something that is no plain file.",
                { IsReadable: false } => "a file that can't be read.",
                { IsWritable: false } when forWriting => "a file that can't be written to.",
                _ => null,
            };
            if (found is not null)
            {
                throw Refuse($"{mount.Path}/{name}", "a file that an operator has made.", found);
            }
        }
    }

    /// <summary>The lock of the one who writes (dl-13.4).</summary>
    /// <exception cref="RefusedException">Another process has it.</exception>
    public static IDisposable Lock(LedgerPlaces places) => places.Events.TryLock(LockName)
        ?? throw Refuse(places.Events.Path, "a ledger that nobody writes.", "another process that does.");

    /// <summary>A folder is there and, if asked for, can be written to.</summary>
    /// <exception cref="RefusedException">It is not.</exception>
    public static void DemandFolder(IMount mount, bool forWriting)
    {
        var state = mount.State;
        if (!state.IsThere || (forWriting && !state.IsWritable))
        {
            throw Refuse(
                mount.Path,
                "a folder that can be written to.",
                state.IsThere ? "one that can't." : "none.");
        }
    }

    private static RefusedException Refuse(string path, string expected, string found) => new(new(
        path,
        expected,
        found,
        "Look whether the disk is mounted. A ledger that is new is made by an operator."));
}

/// <summary>Makes sure that a database that is named can be reached, and asks nothing of it
/// (dl-3.1, dl-3.2).</summary>
public static class DatabaseCheck
{
    /// <summary>Connects once.</summary>
    /// <exception cref="RefusedException">Nobody listens.</exception>
    public static void Demand(IDatabase? database)
    {
        try
        {
            database?.Connect().Dispose();
        }
        catch (DatabaseException failure)
        {
            throw new RefusedException(new(
                database!.Name,
                "a database that can be reached.",
                failure.Message,
                "Start the database, or take it out of the configuration."));
        }
    }
}
