using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Blocks;

/// <summary>Asks the disk for what it was given.</summary>
/// <remarks>It finds what a controller, a cable or the memory of the machine has altered on the
/// way. What it reads may come from the cache of the system.</remarks>
public static class ReadBack
{
    /// <summary>Reads a file that was written by a <see cref="BlockWriter"/>, and
    /// compares.</summary>
    /// <param name="file">The file.</param>
    /// <param name="blocks">The CRC-32C of each block as it was written.</param>
    /// <param name="blockSize">How many bytes each of them had, but the last.</param>
    /// <param name="standing">What is so if they differ, as a sentence.</param>
    /// <exception cref="StorageException">It gives something else.</exception>
    public static void Check(
        IDiskFile file, IReadOnlyList<uint> blocks, int blockSize, string standing)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(blocks);
        var piece = GC.AllocateUninitializedArray<byte>(Math.Min(blockSize, BlockLayout.ReadingSize));
        var offset = 0L;
        for (var i = 0; i < blocks.Count; i++)
        {
            var read = Read(file, offset, blockSize, piece, out var found);
            if (found != blocks[i])
            {
                throw new StorageException(
                    StorageFault.NotAsWritten,
                    $"Found {found:x8} as the CRC-32C of {read} bytes at {offset} that were "
                    + $"written just now; expected {blocks[i]:x8}. {standing} "
                    + "Distrust this disk, or the memory of this machine.");
            }

            offset += read;
        }

        if (file.Length != offset)
        {
            throw new StorageException(
                StorageFault.NotAsWritten,
                $"Found a file of {file.Length} bytes of which {offset} were written just now. "
                + $"Expected no others. {standing} Distrust this disk.");
        }
    }

    // In pieces that a processor keeps close by.
    private static int Read(
        IDiskFile file, long offset, int blockSize, byte[] piece, out uint crc)
    {
        crc = 0;
        var (total, wanted, read) = (0, 0, 0);
        do
        {
            wanted = Math.Min(piece.Length, blockSize - total);
            read = file.Read(offset + total, piece.AsSpan(0, wanted));
            crc = Crc32C.Append(crc, piece.AsSpan(0, read));
            total += read;
        }
        while (read == wanted && total < blockSize);
        return total;
    }
}
