using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Conformance.Digests;

/// <summary>SHA-256 over lines of text, each ended by a line feed, in UTF-8.</summary>
public static class Sha256
{
    /// <summary>64 hexadecimal digits in lower case.</summary>
    public static string Of(params IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same for one line that is in UTF-8 already.</summary>
    /// <param name="line">The line, without its line feed.</param>
    public static string Of(ReadOnlySpan<byte> line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(line);
        hash.AppendData("\n"u8);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
