namespace Caelmor.TruthStore.Files.Disks;

/// <summary>A disk that tells how many bytes go to and fro, for whoever waits.</summary>
internal sealed class WatchedDisk(IDisk disk, IProgress<long> progress) : IDisk
{
    /// <summary>The disk, watched if somebody wants to know.</summary>
    public static IDisk If(IProgress<long>? progress, IDisk disk) =>
        progress is null ? disk : new WatchedDisk(disk, progress);

    public string PathOf(string name) => disk.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    public IDiskFile Create(string name) => new WatchedFile(disk.Create(name), progress);

    public IDiskFile Open(string name) => new WatchedFile(disk.Open(name), progress);

    public void Rename(string from, string to) => disk.Rename(from, to);

    public void Delete(string name) => disk.Delete(name);

    public void FlushFolder() => disk.FlushFolder();

    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    public bool Confirm() => disk.Confirm();

    public long FreeSpace() => disk.FreeSpace();

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
