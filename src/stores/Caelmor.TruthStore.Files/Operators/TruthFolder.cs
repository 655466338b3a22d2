using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Locks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>
/// Looks at a store and changes nothing; a server may run meanwhile, so files may go.
/// </summary>
/// <remarks>It holds the folder that it was opened on until it is disposed of.</remarks>
public sealed class TruthFolder : IDisposable
{
    private readonly IDisk _disk;
    private readonly StoreContext _context;

    private TruthFolder(IDisk disk, StoreOptions options)
    {
        _disk = disk;
        _context = new(disk, options);
    }

    /// <summary>Looks at the store in a folder.</summary>
    /// <param name="folder">The folder. It has to be there.</param>
    /// <param name="options">The options; of interest are the schemas.</param>
    /// <exception cref="TruthStoreException">There is no such folder.</exception>
    public static TruthFolder At(string folder, StoreOptions? options = null) =>
        On(StoreContext.Guard(() => StoreFolders.ToLookAt(folder)), options ?? new());

    /// <summary>Looks at the store on any disk.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="options">The options; of interest are the schemas.</param>
    public static TruthFolder On(IDisk disk, StoreOptions options) => new(disk, options);

    /// <summary>Whether there is a store, if only an empty one.</summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public bool IsStore =>
        StoreContext.Guard(() => _context.Disk.List(name => name == StoreNames.Lock)).Count > 0
        || !List().IsEmpty;

    /// <summary>How many bytes can still be written.</summary>
    public long FreeSpace => StoreContext.Guard(_context.Disk.FreeSpace);

    /// <summary>
    /// What the owner of the folder, who is the server's user, could not use: the folder, its lock,
    /// its log, its epochs. Empty too where there are no owners.
    /// </summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public ImmutableArray<AccessProblem> AccessProblems => StoreContext.Guard(() =>
        _disk is IFolder folder ? OwnersAccess.Problems(folder) : []);

    /// <summary>Whether nothing can be written to the file system of the folder; null of a store
    /// that is in no folder, and where the system does not tell.</summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public bool? IsReadOnly => StoreContext.Guard(() => (_disk as IFolder)?.IsReadOnly);

    /// <summary>Who holds the lock of the store; null of a store that is in no folder.</summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public LockHolder? Holder => StoreContext.Guard(() =>
        _disk is IFolder folder ? LockHolder.Of(folder, StoreNames.Lock) : null);

    /// <summary>What else is in the folder that an operator has to know of: unfinished files of
    /// commits, names that are nearly right, links in the place of files.</summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public ImmutableArray<OtherFile> Others =>
        StoreContext.Guard(() => OtherFiles.In(_context.Disk));

    /// <summary>
    /// Every file of the store: truth in force, backups, then what was set aside.
    /// </summary>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public ImmutableArray<EpochFile> List()
    {
        var view = _context.View();
        return
        [
            .. view.Epochs.Select(one => Describe(one, RoleOf(one, view))),
            .. view.SetAside.Select(DescribeSetAside).OfType<EpochFile>(),
        ];
    }

    /// <summary>Reads every byte of a file.</summary>
    /// <param name="file">One of the list.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What is wrong with it; null if it verifies.</returns>
    /// <exception cref="TruthStoreException">The disk refuses, or a newer build wrote
    /// it.</exception>
    public Flaw? Verify(EpochFile file, CancellationToken cancellation = default)
    {
        DemandThere(file);
        return _context.Verify(file.Name, file.Epoch.Number, cancellation);
    }

    /// <summary>Reads the truth in a file, whatever the schema versions of its objects.</summary>
    /// <param name="file">One of the list.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="TruthStoreException">It is broken, or cannot be read.</exception>
    public Truth Read(EpochFile file, CancellationToken cancellation = default)
    {
        DemandThere(file);
        var sink = new TruthAssembler(schemas: null);
        try
        {
            _context.Read(file.Name, file.Epoch.Number, sink, retain: true, cancellation);
            return sink.Truth;
        }
        catch (FlawException found)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found that '{file.Path}' fails its check: {found.Flaw}. Salvage what can be "
                + "read.",
                found);
        }
    }

    /// <summary>Reads what can still be read of a file, sound or broken. It is no truth.</summary>
    /// <param name="file">One of the list.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="TruthStoreException">The disk refuses.</exception>
    public Salvage Salvage(EpochFile file, CancellationToken cancellation = default)
    {
        DemandThere(file);
        return StoreContext.Guard(() =>
        {
            using var opened = (_disk as ISalvageableDisk)?.OpenToSalvage(file.Name)
                ?? _context.Disk.Open(file.Name);
            return Salvager.Read(opened, _context.Options.BlockSize, cancellation);
        });
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose() => (_disk as IDisposable)?.Dispose();

    private void DemandThere(EpochFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Role == EpochRole.Lost)
        {
            HighWaterMark.DemandThere(_context, _context.View());
        }
    }

    private static EpochRole RoleOf(EpochFiles one, FolderView view) =>
        one != view.InForce ? EpochRole.Backup
        : one.IsLost ? EpochRole.Lost
        : EpochRole.InForce;

    private EpochFile Describe(EpochFiles one, EpochRole role) => new(
        one.Name,
        _context.Disk.PathOf(one.Name),
        new(one.Epoch),
        role,
        one.HasMarker,
        one.File?.Length ?? 0,
        one.File is { IsPlain: true } ? EpochSummary.Read(_context.Disk, one.Name) : null);

    private EpochFile? DescribeSetAside(DiskEntry entry)
    {
        var former = StoreNames.SetAsideOf(entry.Name)!.Value.Name;
        return StoreNames.EpochOf(former, StoreNames.TruthEnd) is { } epoch
            ? new(
                entry.Name,
                _context.Disk.PathOf(entry.Name),
                new(epoch),
                EpochRole.SetAside,
                IsQuarantined: false,
                entry.Length,
                entry.IsPlain ? EpochSummary.Read(_context.Disk, entry.Name) : null)
            : null;
    }
}
