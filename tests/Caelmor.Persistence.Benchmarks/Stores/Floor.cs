using System.Security.Cryptography;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>What no store can do without: the bytes, one write, flush, rename, folder.</summary>
/// <param name="folder">Where.</param>
/// <param name="bytes">The bytes that the store makes of the truth.</param>
internal sealed class Floor(string folder, byte[] bytes) : IRival
{
    private readonly string _path = Path.Combine(folder, "floor");

    public string Name => "floor";

    public void Commit(Truth truth)
    {
        var writing = _path + ".writing";
        using (var file = File.OpenHandle(
            writing, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, bytes, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(writing, _path, overwrite: true);
        Posix.FlushFolder(folder);
    }

    /// <summary>Reads and hashes, in blocks as large as the store's.</summary>
    public long Read()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenHandle(_path);
        var block = new byte[1 << 20];
        var offset = 0L;
        for (int read; (read = RandomAccess.Read(file, block, offset)) > 0; offset += read)
        {
            hash.AppendData(block, 0, read);
        }

        return offset + hash.GetHashAndReset()[0];
    }

    public void Settle()
    {
    }

    public void Dispose()
    {
    }
}
