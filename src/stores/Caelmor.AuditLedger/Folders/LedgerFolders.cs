using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.AuditLedger.Embedded.Folders;

/// <summary>The folders of a ledger on this machine, held until they are disposed of.</summary>
/// <remarks>A folder that is missing, or that a link stands for, is no reason to throw: the ledger
/// that is given it refuses, and says why (dl-9.4). None is ever made.</remarks>
public sealed class LedgerFolders : IDisposable
{
    private static readonly StoreKind Kind = new("an audit ledger", "audit-ledger");

    private LedgerFolders(LedgerPlaces places) => Places = places;

    /// <summary>What a ledger is given.</summary>
    public LedgerPlaces Places { get; }

    /// <summary>Folders to write to.</summary>
    /// <param name="events">The path of the folder with the events.</param>
    /// <param name="snapshots">That of the snapshots; null if it is the same.</param>
    public static LedgerFolders ToWriteAt(string events, string? snapshots = null) => Of(
        path => new DiskMount(
            path, Folder.ToWriteAt(path, Kind, create: false), TimeProvider.System),
        events,
        snapshots);

    /// <summary>Folders to look at: nothing is written, made or locked in them.</summary>
    /// <param name="events">The path of the folder with the events.</param>
    /// <param name="snapshots">That of the snapshots; null if it is the same.</param>
    public static LedgerFolders ToLookAt(string events, string? snapshots = null) => Of(
        path => DiskMount.ToLookAt(path, Folder.ToLookAt(path, Kind)), events, snapshots);

    /// <summary>Closes the folders.</summary>
    public void Dispose()
    {
        (Places.Events as IDisposable)?.Dispose();
        (Places.Snapshots as IDisposable)?.Dispose();
    }

    private static LedgerFolders Of(Func<string, IMount> open, string events, string? snapshots)
    {
        var first = Mount(open, events);
        return new(new(
            first,
            snapshots is null || FullPath(snapshots) == first.Path
                ? first
                : Mount(open, snapshots)));
    }

    private static IMount Mount(Func<string, IMount> open, string folder)
    {
        var path = FullPath(folder);
        try
        {
            return open(path);
        }
        catch (StorageException refusal)
        {
            return new MissingMount(path, refusal.Message);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            return new MissingMount(path, failure.Message);
        }
    }

    private static string FullPath(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }
}
