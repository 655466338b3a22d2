using System.Text;
using Caelmor.Conformance.Digests;

namespace Caelmor.AuditLedger.Specs.Disks;

/// <summary>A folder in memory that a ledger lives in, as somebody sees it who can do anything to
/// it.</summary>
/// <param name="path">Its path, for messages.</param>
internal sealed class MemoryDisk(string path)
{
    private readonly SortedDictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = [];

    public string Path => path;

    public bool IsThere { get; set; } = true;

    public bool IsWritable { get; set; } = true;

    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>A digest of all names and contents.</summary>
    public string Digest => Sha256.Of(string.Join('\n', _files.Select(
        one => $"{one.Key} {Convert.ToHexString(
            System.Security.Cryptography.SHA256.HashData(one.Value.Content))}")));

    public MemoryFile? Find(string name) => _files.GetValueOrDefault(name);

    public ReadOnlySpan<byte> ContentOf(string name) =>
        _files.TryGetValue(name, out var file) ? file.Content : [];

    public MemoryFile Put(string name, ReadOnlySpan<byte> content, bool isDurable = true) =>
        _files[name] = new(content, isDurable);

    public void Remove(string name) => _files.Remove(name);

    public void Clear() => _files.Clear();

    public bool TryLock(string name) => _locks.Add(name);

    public void Unlock(string name) => _locks.Remove(name);

    /// <summary>The same as a crash leaves it, with no process that holds anything.</summary>
    public MemoryDisk After(CrashKind kind)
    {
        var left = new MemoryDisk(path) { IsThere = IsThere, IsWritable = IsWritable };
        foreach (var (name, file) in _files)
        {
            if (file.After(kind) is { } there)
            {
                left._files[name] = there;
            }
        }

        return left;
    }

    /// <summary>The same as it is, with the locks that are held.</summary>
    public MemoryDisk Copy()
    {
        var copy = After(CrashKind.ProcessKilled);
        copy._locks.UnionWith(_locks);
        return copy;
    }

    /// <summary>Whether one of the files, but for this one, holds these bytes.</summary>
    public bool HoldsBeside(string file, ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, there) in _files)
        {
            if (name != file && there.Content.IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a text says, as bytes.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>The two folders of a ledger.</summary>
/// <param name="Events">That of the events.</param>
/// <param name="Snapshots">That of the snapshots.</param>
internal sealed record DiskPair(MemoryDisk Events, MemoryDisk Snapshots)
{
    public string Digest => $"{Events.Digest} {Snapshots.Digest}";

    public MemoryDisk Of(LedgerPart part) => part == LedgerPart.Events ? Events : Snapshots;

    public DiskPair After(CrashKind kind) => new(Events.After(kind), Snapshots.After(kind));

    public DiskPair Copy() => new(Events.Copy(), Snapshots.Copy());

    /// <summary>Two folders with these files in place of their own.</summary>
    public static DiskPair Empty() => new(
        new("/alderford/events"), new("/alderford/snapshots"));
}

/// <summary>One of the two things that a ledger keeps.</summary>
public enum LedgerPart
{
    /// <summary>What was decided, and what came of it.</summary>
    Events,

    /// <summary>What the books looked like.</summary>
    Snapshots,
}
