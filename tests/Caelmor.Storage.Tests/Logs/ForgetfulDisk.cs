using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Tests.Logs;

/// <summary>What a store would be that flushes no content.</summary>
internal sealed class ForgetfulDisk(IAppendDisk disk) : IAppendDisk
{
    public string PathOf(string name) => disk.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    public IDiskFile Create(string name) => disk.Create(name);

    public IDiskFile Open(string name) => disk.Open(name);

    public IAppendFile OpenToAppend(string name) => new ForgetfulFile(disk.OpenToAppend(name));

    public void Rename(string from, string to) => disk.Rename(from, to);

    public void Delete(string name) => disk.Delete(name);

    public void FlushFolder() => disk.FlushFolder();

    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    public bool Confirm() => disk.Confirm();

    public long FreeSpace() => disk.FreeSpace();

    private sealed class ForgetfulFile(IAppendFile file) : IAppendFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public int Read(long offset, Span<byte> bytes) => file.Read(offset, bytes);

        public void Flush()
        {
            // This is what is wrong with it.
        }

        public void FlushContent()
        {
            // And this.
        }

        public void Cut(long length) => file.Cut(length);

        public void Grow(long length) => file.Grow(length);

        public void Dispose() => file.Dispose();
    }
}
