using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Conformance.Circumstances;

/// <summary>A number made of a text: the same in every process and on every machine.</summary>
public static class StableHash
{
    /// <summary>The number of a text.</summary>
    public static int Of(string text) => BinaryPrimitives.ReadInt32LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
