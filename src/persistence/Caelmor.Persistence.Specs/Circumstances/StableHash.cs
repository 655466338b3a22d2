using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>A number made of a text: the same in every process and on every machine.</summary>
internal static class StableHash
{
    public static int Of(string text) => BinaryPrimitives.ReadInt32LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
