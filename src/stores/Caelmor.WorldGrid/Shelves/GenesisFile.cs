using System.Text;
using System.Text.Json;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>What the world is made from, in a file that anybody can read (pv-1.2).</summary>
/// <param name="Type">The grid's own word for it (pv-2.1).</param>
/// <param name="SchemaVersion">The version of this form.</param>
/// <param name="Genesis">What the world is made from.</param>
/// <param name="Checksum">The CRC-32C of type, version and compact JSON, in eight digits.</param>
internal sealed record GenesisFile(
    string Type, int SchemaVersion, GridGenesis Genesis, string Checksum)
{
    private const string Own = "grid.genesis";
    private const int Version = 1;
    private const int Longest = 1 << 20;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Makes it durable.</summary>
    public static void Write(IDisk disk, string name, GridGenesis genesis)
    {
        var bytes = BytesOf(new(Own, Version, genesis, ChecksumOf(Version, genesis)));
        var beside = GridNames.Beside(name);
        disk.Delete(beside);
        var file = new DurableFile(
            disk, BlockLayout.BlockSize, "No world was made.", () => disk.Confirm());
        file.Prepare(beside, written =>
        {
            written.Write(bytes);
            return [Crc32C.Of(bytes)];
        });
        file.Publish(beside, name);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FlawException">It is none that was written.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public static GridGenesis Read(IDisk disk, string name)
    {
        using var file = disk.Open(name);
        var bytes = new byte[Math.Min(file.Length, Longest)];
        _ = file.Read(0, bytes);
        try
        {
            var read = JsonSerializer.Deserialize<GenesisFile>(bytes);
            if (read is not
                { Type: Own, Genesis.Generator: not null, Genesis.Parameters: not null })
            {
                throw new FlawException("what the world is made from", Own, "something else");
            }

            var actual = ChecksumOf(read.SchemaVersion, read.Genesis);
            if (actual != read.Checksum || !BytesOf(read).AsSpan().SequenceEqual(bytes))
            {
                throw new FlawException(
                    "the checksum of the genesis",
                    read.Checksum ?? "one",
                    $"{Crc32C.Of(bytes):x8} over all");
            }

            DemandKnown(read.SchemaVersion);
            return read.Genesis;
        }
        catch (JsonException broken)
        {
            throw new FlawException("what the world is made from", "JSON", broken.Message);
        }
    }

    private static void DemandKnown(int version)
    {
        if (version > Version)
        {
            throw new GridRefusedException(
                $"Found a genesis of version {version}; expected at most {Version}. A newer build "
                + "wrote this grid: run that build or a later one. Nothing was changed.");
        }
    }

    private static byte[] BytesOf(GenesisFile document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, Readable);

    private static string ChecksumOf(int version, GridGenesis genesis) => $"{Crc32C.Of(
        Encoding.UTF8.GetBytes($"{Own} {version} {JsonSerializer.Serialize(genesis)}")):x8}";
}
