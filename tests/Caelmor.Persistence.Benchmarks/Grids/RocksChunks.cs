using System.Buffers.Binary;
using Caelmor.WorldGrid.Contract;
using RocksDbSharp;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>RocksDB: a synced batch for each save, a key for each chunk.</summary>
internal sealed class RocksChunks(string path, int bytes = Buildings.Bytes) : IChunkRival
{
    private readonly RocksDb _database =
        RocksDb.Open(new DbOptions().SetCreateIfMissing(), path);

    private readonly WriteOptions _synced = new WriteOptions().SetSync(true);
    private IReadOnlyList<ChunkPosition> _chunks = [];
    private byte[] _bytes = [];

    public string Name => "RocksDB";

    public void Change(IReadOnlyList<ChunkPosition> chunks, int edition) =>
        (_chunks, _bytes) = (chunks, Buildings.BytesOf(edition, bytes));

    public void Save()
    {
        using var batch = new WriteBatch();
        foreach (var at in _chunks)
        {
            batch.Put(KeyOf(at), _bytes);
        }

        _database.Write(batch, _synced);
    }

    /// <summary>Reads a chunk.</summary>
    public byte[] Read(ChunkPosition at) => _database.Get(KeyOf(at));

    public void Dispose() => _database.Dispose();

    private static byte[] KeyOf(ChunkPosition at)
    {
        var key = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt32BigEndian(key, at.Y);
        BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(sizeof(int)), at.X);
        return key;
    }
}
