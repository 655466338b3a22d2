using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>A disk at one instant: what is durable, and what only its cache has.</summary>
/// <param name="Names">The names as whoever asks sees them.</param>
/// <param name="Durable">The names as the disk has them.</param>
/// <param name="Pending">
/// For each name that was changed since the last flush of the folder: what it may stand for, a
/// file or nothing.
/// </param>
internal sealed record DiskState(
    Dictionary<string, Inode> Names,
    Dictionary<string, Inode> Durable,
    Dictionary<string, List<Inode?>> Pending)
{
    public static DiskState Of(DiskImage image)
    {
        var files = image.Files.ToDictionary(file => file.Key, file => Inode.Of(file.Value));
        return new(files, new(files), []);
    }

    /// <summary>What is there for whoever does not crash.</summary>
    public DiskImage Image =>
        new(Names.ToDictionary(name => name.Key, name => name.Value.Content));

    /// <summary>All names are durable.</summary>
    public DiskState Flushed() => this with { Durable = new(Names), Pending = [] };

    /// <summary>Gives a name to a file, or to nothing.</summary>
    public void Set(string name, Inode? value)
    {
        if (!Pending.TryGetValue(name, out var values))
        {
            Pending[name] = values = [];
        }

        values.Add(value);
        Names.Remove(name);
        if (value is not null)
        {
            Names[name] = value;
        }
    }

    /// <summary>The same, which changes no more; each file is copied once.</summary>
    public DiskState Copy()
    {
        var copies = new Dictionary<Inode, Inode>();
        Inode Copied(Inode inode) =>
            copies.TryGetValue(inode, out var copy) ? copy : copies[inode] = inode.Copy();
        return new(
            Names.ToDictionary(name => name.Key, name => Copied(name.Value)),
            Durable.ToDictionary(name => name.Key, name => Copied(name.Value)),
            Pending.ToDictionary(
                name => name.Key,
                name => name.Value.Select(one => one is null ? null : Copied(one)).ToList()));
    }
}

/// <summary>What is on a disk after a crash: names and contents.</summary>
/// <param name="Files">The content of each name.</param>
public sealed record DiskImage(IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Tells images apart.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}:{content.Length}:"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The names, with the lengths of what they stand for.</summary>
    public override string ToString() => string.Join(
        ", ",
        Files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key} ({file.Value.Length})"));
}
