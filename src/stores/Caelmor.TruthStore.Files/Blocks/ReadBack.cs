using Caelmor.TruthStore.Files.Checksums;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Blocks;

/// <summary>Asks the disk for what it was given.</summary>
internal static class ReadBack
{
    /// <exception cref="TruthStoreException">It gives something else.</exception>
    public static void Check(IDiskFile file, List<uint> blocks, int blockSize)
    {
        var piece = GC.AllocateUninitializedArray<byte>(Math.Min(blockSize, BlockLayout.ReadingSize));
        var offset = 0L;
        for (var i = 0; i < blocks.Count; i++)
        {
            var read = Read(file, offset, blockSize, piece, out var found);
            if (found != blocks[i])
            {
                throw new TruthStoreException(
                    StoreFault.Broken,
                    $"Found {found:x8} as the CRC-32C of {read} bytes at {offset} that were "
                    + $"written just now; expected {blocks[i]:x8}. The former truth is in force. "
                    + "Distrust this disk, or the memory of this machine.");
            }

            offset += read;
        }

        if (file.Length != offset)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found a file of {file.Length} bytes of which {offset} were written just now. "
                + "Expected no others. The former truth is in force. Distrust this disk.");
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
