using System.Buffers.Binary;
using System.Numerics;

namespace Caelmor.Persistence.Operating.Tests.Stores;

/// <summary>Makes a file look as a build to come would write it.</summary>
internal static class NewerFormat
{
    public static void Impose(string path)
    {
        var bytes = File.ReadAllBytes(path);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), 2);
        var crc = ~0u;
        foreach (var one in bytes.AsSpan(0, 12))
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), ~crc);
        File.WriteAllBytes(path, bytes);
    }
}
