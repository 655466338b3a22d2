namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>A folder to which some things are done otherwise.</summary>
internal sealed class SpoiltMount(IMount inner) : IMount
{
    /// <summary>Appends.</summary>
    public Action<IMount, string, ReadOnlyMemory<byte>> Appending { get; init; } =
        (mount, file, bytes) => mount.Append(file, bytes);

    /// <summary>Flushes.</summary>
    public Action<IMount, string> Flushing { get; init; } = (mount, file) => mount.Flush(file);

    /// <summary>Tells about a file.</summary>
    public Func<IMount, string, FileState?> Telling { get; init; } =
        (mount, file) => mount.StateOf(file);

    public string Path => inner.Path;

    public MountState State => inner.State;

    public IReadOnlyList<string> List() => inner.List();

    public FileState? StateOf(string file) => Telling(inner, file);

    public ReadOnlyMemory<byte> Read(string file, long offset, int count) =>
        inner.Read(file, offset, count);

    public void Create(string file) => inner.Create(file);

    public void Append(string file, ReadOnlyMemory<byte> bytes) => Appending(inner, file, bytes);

    public void Flush(string file) => Flushing(inner, file);

    public void Cut(string file, long length) => inner.Cut(file, length);

    public void Replace(string file, ReadOnlyMemory<byte> content) => inner.Replace(file, content);

    public void Delete(string file) => inner.Delete(file);

    public IDisposable? TryLock(string name) => inner.TryLock(name);
}
