using System.Buffers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Locks;

namespace Caelmor.WorldGrid.Embedded.Places;

/// <summary>A folder of a disk as a grid is given it, and perhaps a mirror of it, best on another
/// disk.</summary>
/// <remarks>
/// It keeps the promises of <see cref="IGridPlace"/> on whatever keeps those of
/// <see cref="IDisk"/>, for grids of any kind whose pieces have plain names. The embedded grid goes
/// past the pieces, and reads and writes the disks themselves.
/// </remarks>
public sealed class DiskPlace : IGridPlace, IDisposable
{
    /// <summary>The name of the file of the lock.</summary>
    public const string LockName = "grid.lock";

    private readonly TimeProvider _time;
    private IDisposable? _held;

    /// <summary>A folder.</summary>
    /// <param name="disk">The folder.</param>
    /// <param name="mirror">A folder in which every save is kept once more; null for none.</param>
    /// <param name="time">The clock, for the word about whoever has the lock.</param>
    public DiskPlace(IDisk disk, IDisk? mirror, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(time);
        (Disk, Mirror, _time) = (disk, mirror, time);
    }

    /// <summary>The folder.</summary>
    public IDisk Disk { get; }

    /// <summary>The mirror; null for none.</summary>
    public IDisk? Mirror { get; }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListAsync() => new((IReadOnlyList<string>)
    [
        .. Disk.List(name => name != LockName).Where(entry => entry.IsPlain)
            .Select(entry => entry.Name).Order(StringComparer.Ordinal),
    ]);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string piece)
    {
        if (Disk.List(name => name == piece).Count == 0)
        {
            return new((ReadOnlyMemory<byte>?)null);
        }

        using var file = Disk.Open(piece);
        var content = GC.AllocateUninitializedArray<byte>(checked((int)file.Length));
        return new(content.AsMemory(0, file.Read(0, content)));
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string piece, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(piece);
        if (piece.AsSpan().ContainsAny(Separators))
        {
            throw new IOException(
                $"Found the piece '{piece}'; expected a plain name, for a folder holds files "
                + "alone.");
        }

        Disk.Delete(piece);
        using var file = Disk.Create(piece);
        file.Write(content.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask FlushAsync(string piece)
    {
        using var file = Disk.Open(piece);
        file.Flush();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RenameAsync(string from, string to)
    {
        Disk.Rename(from, to);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string piece)
    {
        Disk.Delete(piece);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask FlushNamesAsync()
    {
        Disk.FlushFolder();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryLockAsync()
    {
        try
        {
            _held ??= StoreLock.Take(Disk, LockName, _time).Held;
            return new(true);
        }
        catch (StorageException busy) when (busy.Fault == StorageFault.Busy)
        {
            return new(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask UnlockAsync()
    {
        _held?.Dispose();
        _held = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>Lets go of the folders.</summary>
    public void Dispose()
    {
        _held?.Dispose();
        (Disk as IDisposable)?.Dispose();
        (Mirror as IDisposable)?.Dispose();
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\");
}
