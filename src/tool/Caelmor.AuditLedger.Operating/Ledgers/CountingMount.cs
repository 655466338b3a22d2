namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>A folder that tells how much was read of it, for whoever waits.</summary>
internal sealed class CountingMount(IMount inner, Action<long> onRead) : IMount
{
    public string Path => inner.Path;

    public MountState State => inner.State;

    public IReadOnlyList<string> List() => inner.List();

    public FileState? StateOf(string file) => inner.StateOf(file);

    public ReadOnlyMemory<byte> Read(string file, long offset, int count)
    {
        var bytes = inner.Read(file, offset, count);
        onRead(bytes.Length);
        return bytes;
    }

    public void Create(string file) => inner.Create(file);

    public void Append(string file, ReadOnlyMemory<byte> bytes) => inner.Append(file, bytes);

    public void Flush(string file) => inner.Flush(file);

    public void Cut(string file, long length) => inner.Cut(file, length);

    public void Replace(string file, ReadOnlyMemory<byte> content) => inner.Replace(file, content);

    public void Delete(string file) => inner.Delete(file);

    public IDisposable? TryLock(string name) => inner.TryLock(name);
}
