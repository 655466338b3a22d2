using Caelmor.Storage.Disks;

namespace Caelmor.WorldGrid.Tests.Cast;

/// <summary>A disk with bad sectors: whoever reads any byte of them is refused, again and
/// again.</summary>
/// <param name="disk">The disk.</param>
/// <param name="hurt">What it refuses to show.</param>
internal sealed class HurtDisk(IDisk disk, params IReadOnlyCollection<Extent> hurt) : IDisk
{
    private const int InputOutput = 5;

    /// <summary>The files that were opened, in order.</summary>
    public List<string> Opened { get; } = [];

    public string PathOf(string name) => disk.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    public IDiskFile Create(string name) => disk.Create(name);

    public IDiskFile Open(string name)
    {
        Opened.Add(name);
        return new HurtFile(disk.Open(name), hurt, name);
    }

    public void Rename(string from, string to) => disk.Rename(from, to);

    public void Delete(string name) => disk.Delete(name);

    public void FlushFolder() => disk.FlushFolder();

    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    public bool Confirm() => disk.Confirm();

    public long FreeSpace() => disk.FreeSpace();

    private sealed class HurtFile(
        IDiskFile file, IReadOnlyCollection<Extent> hurt, string name) : IDiskFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public int Read(long offset, Span<byte> bytes)
        {
            var end = offset + bytes.Length;
            return hurt.Any(one => one.Piece == name && offset < one.Offset + one.Length
                && one.Offset < end)
                ? throw new IOException("Input/output error", InputOutput)
                : file.Read(offset, bytes);
        }

        public void Flush() => file.Flush();

        public void Dispose() => file.Dispose();
    }
}
