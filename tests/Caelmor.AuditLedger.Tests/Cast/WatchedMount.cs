namespace Caelmor.AuditLedger.Tests.Cast;

/// <summary>A folder with something that happens at each flush of a file.</summary>
internal sealed class WatchedMount(IMount inner, Action<string> onFlush) : IMount
{
    /// <summary>How many bytes were read.</summary>
    public long Read { get; private set; }

    public string Path => inner.Path;

    public MountState State => inner.State;

    public IReadOnlyList<string> List() => inner.List();

    public FileState? StateOf(string file) => inner.StateOf(file);

    ReadOnlyMemory<byte> IMount.Read(string file, long offset, int count)
    {
        Read += count;
        return inner.Read(file, offset, count);
    }

    public void Create(string file) => inner.Create(file);

    public void Append(string file, ReadOnlyMemory<byte> bytes) => inner.Append(file, bytes);

    public void Flush(string file)
    {
        onFlush(file);
        inner.Flush(file);
    }

    public void Cut(string file, long length) => inner.Cut(file, length);

    public void Replace(string file, ReadOnlyMemory<byte> content) => inner.Replace(file, content);

    public void Delete(string file) => inner.Delete(file);

    public IDisposable? TryLock(string name) => inner.TryLock(name);
}
