using System.Security.Cryptography;
using System.Text;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>Whoever is said to vouch for it does.</summary>
public static class SignatureCheck
{
    private const int MostBytes = 1024;

    /// <summary>The fingerprint of the key that signed it; null if none did, or none that can be
    /// read.</summary>
    public static string? SignerOf(Certificate? certificate)
    {
        var key = new byte[MostBytes];
        return certificate?.Signature is { } signature
            && Convert.TryFromBase64String(signature.PublicKey, key, out var length)
            ? CertificateSigner.Fingerprint(key.AsSpan(0, length))
            : null;
    }

    internal static IEnumerable<string> Check(Certificate certificate, ECDsa? trusted)
    {
        if (certificate.Signature is not { } signature)
        {
            return trusted is null
                ? []
                : ["It bears no signature, and one by the key given was expected."];
        }

        try
        {
            return Check(certificate.Digest, signature, trusted);
        }
        catch (Exception error) when (error is FormatException or CryptographicException
                or InvalidDataException)
        {
            return [$"Its signature can't be read: {error.Message}"];
        }
    }

    private static IEnumerable<string> Check(
        string digest, CertificateSignature signature, ECDsa? trusted)
    {
        if (signature.Algorithm != CertificateSigner.Algorithm)
        {
            return
            [
                $"Found a signature by '{signature.Algorithm}', expected "
                + $"{CertificateSigner.Algorithm}.",
            ];
        }

        var key = Convert.FromBase64String(signature.PublicKey);
        using var signer = CertificateSigner.Import(key);
        var isRight = signer.VerifyData(
            Encoding.ASCII.GetBytes(digest),
            Convert.FromBase64String(signature.Value),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        return !isRight
            ? ["Its signature does not belong to its digest."]
            : trusted is not null && !trusted.ExportSubjectPublicKeyInfo().SequenceEqual(key)
            ? ["It is signed by another key than the one given: "
                + $"{CertificateSigner.Fingerprint(key)}."]
            : [];
    }
}
