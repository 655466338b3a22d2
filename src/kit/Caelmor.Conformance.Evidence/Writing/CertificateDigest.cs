using System.Text.Json;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Digests over what is written, so that a change shows, and shows where.</summary>
internal static class CertificateDigest
{
    public static Certificate Seal(Certificate certificate) =>
        certificate with { Digest = Of(certificate) };

    public static CertifiedTrial Seal(CertifiedTrial trial) =>
        trial with { Evidence = Of(trial) };

    public static string Of(Certificate certificate) =>
        Sha256.Of(CertificateFile.Write(certificate with { Digest = "", Signature = null }));

    public static string Of(CertifiedTrial trial) =>
        Sha256.Of(JsonSerializer.Serialize(trial with { Evidence = "" }, CertificateFile.Form));
}
