using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>Copies a file as it is.</summary>
internal static class FileCopy
{
    /// <returns>The CRC-32C of each block.</returns>
    public static List<uint> Run(IDiskFile from, IDiskFile to, int blockSize)
    {
        var blocks = new List<uint>();
        var block = new byte[blockSize];
        for (var offset = 0L; offset < from.Length;)
        {
            var read = from.Read(offset, block);
            blocks.Add(Crc32C.Of(block.AsSpan(0, read)));
            to.Write(block.AsSpan(0, read));
            offset += read;
        }

        return blocks;
    }
}
