namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Who vouches for a certificate.</summary>
/// <param name="Algorithm">Always <c>ECDSA P-256 SHA-256</c>.</param>
/// <param name="PublicKey">The public key: base64 of its SubjectPublicKeyInfo.</param>
/// <param name="Value">The signature over the digest's text: base64, in DER.</param>
public sealed record CertificateSignature(string Algorithm, string PublicKey, string Value);
