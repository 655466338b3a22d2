namespace Caelmor.AuditLedger.Embedded.Folders;

/// <summary>A folder that is not there: a ledger is given it all the same, and refuses to
/// start.</summary>
/// <param name="path">Its path.</param>
/// <param name="found">What is there in its place, as a sentence.</param>
internal sealed class MissingMount(string path, string found) : IMount
{
    public string Path => path;

    // Of nothing that is there the ledger itself says so; of something else, whoever looked.
    public MountState State => Directory.Exists(path) || File.Exists(path)
        ? throw Missing
        : new(IsThere: false, IsWritable: false);

    private MountException Missing => new(MountFault.Missing, path, found);

    public IReadOnlyList<string> List() => throw Missing;

    public FileState? StateOf(string file) => throw Missing;

    public ReadOnlyMemory<byte> Read(string file, long offset, int count) => throw Missing;

    public void Create(string file) => throw Missing;

    public void Append(string file, ReadOnlyMemory<byte> bytes) => throw Missing;

    public void Flush(string file) => throw Missing;

    public void Cut(string file, long length) => throw Missing;

    public void Replace(string file, ReadOnlyMemory<byte> content) => throw Missing;

    public void Delete(string file) => throw Missing;

    public IDisposable? TryLock(string name) => throw Missing;
}
