using Caelmor.Storage.Disks;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>What a store would be that leaves something out.</summary>
internal sealed class FlushlessDisk(IDisk disk) : IDisk
{
    public bool FlushesFiles { get; init; } = true;

    public bool FlushesNames { get; init; } = true;

    /// <summary>Whether it takes no notice of what is refused.</summary>
    public bool IsDeaf { get; init; }

    public string PathOf(string name) => disk.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    public IDiskFile Create(string name) => new FlushlessFile(disk.Create(name), this);

    public IDiskFile Open(string name) => disk.Open(name);

    public void Rename(string from, string to) => Do(true, () => disk.Rename(from, to));

    public void Delete(string name) => disk.Delete(name);

    public void FlushFolder() => Do(FlushesNames, disk.FlushFolder);

    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    public bool Confirm() => disk.Confirm();

    public long FreeSpace() => disk.FreeSpace();

    private void Do(bool isDone, Action work)
    {
        try
        {
            (isDone ? work : () => { })();
        }
        catch (IOException) when (IsDeaf)
        {
            // This is what is wrong with it.
        }
    }

    private sealed class FlushlessFile(IDiskFile file, FlushlessDisk owner) : IDiskFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public int Read(long offset, Span<byte> bytes) => file.Read(offset, bytes);

        public void Flush() => owner.Do(owner.FlushesFiles, file.Flush);

        public void Dispose() => file.Dispose();
    }
}
