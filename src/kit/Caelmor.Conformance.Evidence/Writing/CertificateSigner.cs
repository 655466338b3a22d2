using System.Security.Cryptography;
using System.Text;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Puts a signature under a certificate.</summary>
public static class CertificateSigner
{
    /// <summary>The one way to sign that there is.</summary>
    public const string Algorithm = "ECDSA P-256 SHA-256";

    private const string Curve = "1.2.840.10045.3.1.7";

    /// <summary>Signs the digest, and with it everything.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="key">A private key on the curve P-256.</param>
    public static Certificate Sign(Certificate certificate, ECDsa key) =>
        certificate with
        {
            Signature = new(
                Algorithm,
                Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
                Convert.ToBase64String(key.SignData(
                    Encoding.ASCII.GetBytes(certificate.Digest),
                    HashAlgorithmName.SHA256,
                    DSASignatureFormat.Rfc3279DerSequence))),
        };

    /// <summary>Reads a private key out of a PEM file's text.</summary>
    /// <exception cref="InvalidDataException">It is none, or on another curve.</exception>
    public static ECDsa ReadPrivateKey(string pem) => Read(pem, needsPrivate: true);

    /// <summary>Reads a key, public or private, out of a PEM file's text.</summary>
    /// <exception cref="InvalidDataException">It is none, or on another curve.</exception>
    public static ECDsa ReadKey(string pem) => Read(pem, needsPrivate: false);

    /// <summary>What people compare keys by: SHA-256 of the public key.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>Reads the public key of a signature: exactly one, on P-256.</summary>
    /// <exception cref="InvalidDataException">It is another one.</exception>
    /// <exception cref="CryptographicException">It is none.</exception>
    internal static ECDsa Import(byte[] publicKey)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out var length);
        CheckCurve(key.ExportParameters(includePrivateParameters: false));
        return length == publicKey.Length
            && key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey)
            ? key
            : throw new InvalidDataException(
                "The public key is not as the certifier writes it.");
    }

    private static void CheckCurve(ECParameters parameters)
    {
        if (parameters.Curve.Oid.Value != Curve)
        {
            throw new InvalidDataException(
                $"Found a key on {parameters.Curve.Oid.FriendlyName}, expected one on P-256.");
        }
    }

    private static ECDsa Read(string pem, bool needsPrivate)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            CheckCurve(key.ExportParameters(includePrivateParameters: needsPrivate));
            return key;
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            throw new InvalidDataException(
                $"Found no {(needsPrivate ? "private " : "")}key in PEM: {error.Message} Make one: "
                + "openssl ecparam -name prime256v1 -genkey -noout -out key.pem",
                error);
        }
    }
}
