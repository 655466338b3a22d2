namespace Caelmor.Storage.Disks;

/// <summary>A disk that tells how many bytes go to and fro, for whoever waits.</summary>
/// <param name="disk">The disk.</param>
/// <param name="progress">Is told, each time.</param>
public sealed class WatchedDisk(IDisk disk, IProgress<long> progress) : IDisk, IDisposable
{
    /// <summary>The disk, watched if somebody wants to know.</summary>
    /// <param name="progress">Is told how many bytes, each time; null for nobody.</param>
    /// <param name="disk">The disk.</param>
    public static IDisk If(IProgress<long>? progress, IDisk disk) =>
        progress is null ? disk : new WatchedDisk(disk, progress);

    /// <inheritdoc/>
    public string PathOf(string name) => disk.PathOf(name);

    /// <inheritdoc/>
    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    /// <inheritdoc/>
    public IDiskFile Create(string name) => new WatchedFile(disk.Create(name), progress);

    /// <inheritdoc/>
    public IDiskFile Open(string name) => new WatchedFile(disk.Open(name), progress);

    /// <inheritdoc/>
    public void Rename(string from, string to) => disk.Rename(from, to);

    /// <inheritdoc/>
    public void Delete(string name) => disk.Delete(name);

    /// <inheritdoc/>
    public void FlushFolder() => disk.FlushFolder();

    /// <inheritdoc/>
    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    /// <inheritdoc/>
    public bool Confirm() => disk.Confirm();

    /// <inheritdoc/>
    public long FreeSpace() => disk.FreeSpace();

    /// <summary>Lets go of the disk, if it is one that is held.</summary>
    public void Dispose() => (disk as IDisposable)?.Dispose();

    private sealed class WatchedFile(IDiskFile file, IProgress<long> progress) : IDiskFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            file.Write(bytes);
            progress.Report(bytes.Length);
        }

        public int Read(long offset, Span<byte> bytes)
        {
            var read = file.Read(offset, bytes);
            progress.Report(read);
            return read;
        }

        public void Flush() => file.Flush();

        public void Dispose() => file.Dispose();
    }
}
