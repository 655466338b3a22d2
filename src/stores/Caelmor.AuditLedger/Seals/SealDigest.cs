using System.Security.Cryptography;

namespace Caelmor.AuditLedger.Embedded.Seals;

/// <summary>Works out the digests of seals, one after another: each is that of the one before, in
/// its digits, and of all bytes since.</summary>
internal sealed class SealDigest : IDisposable
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>That of nothing, with none before.</summary>
    public static string OfNothing { get; } = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>A seal is the one before from now on.</summary>
    public void Begin(string former)
    {
        Span<byte> wasted = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(wasted);
        Span<byte> digits = stackalloc byte[Digits];
        System.Text.Encoding.ASCII.GetBytes(former, digits);
        _hash.AppendData(digits);
    }

    /// <summary>Bytes follow.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    /// <summary>The digest, which is the one before from now on.</summary>
    public string Next()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        var digits = Convert.ToHexStringLower(digest);
        Span<byte> former = stackalloc byte[Digits];
        System.Text.Encoding.ASCII.GetBytes(digits, former);
        _hash.AppendData(former);
        return digits;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
