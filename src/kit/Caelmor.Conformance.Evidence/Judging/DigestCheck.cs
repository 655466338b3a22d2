using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>What is written is what was written; a change is named where it is.</summary>
internal static class DigestCheck
{
    public static IEnumerable<string> Check(Certificate certificate)
    {
        var isPlaced = false;
        foreach (var trial in certificate.Trials)
        {
            if (CertificateDigest.Of(trial) != trial.Evidence)
            {
                isPlaced = true;
                yield return $"The trial {trial.Id} was changed since it was written: its evidence "
                    + $"has the digest {CertificateDigest.Of(trial)}, and {trial.Evidence} is "
                    + "written.";
            }

            if (Sha256.Of(trial.Journal.Entries) != trial.Journal.Digest)
            {
                yield return $"The journal of the trial {trial.Id} is not the one of its digest.";
            }
        }

        foreach (var (digest, content) in certificate.Contents)
        {
            if (TranscriptBook.DigestOf(content) != digest)
            {
                isPlaced = true;
                yield return $"The content {digest} was changed since it was written: it has the "
                    + $"digest {TranscriptBook.DigestOf(content)}.";
            }
        }

        if (CertificateDigest.Of(certificate) != certificate.Digest && !isPlaced)
        {
            yield return "The head was changed since it was written (subject, spec, run, decision, "
                + "counts or strays, the order of the trials, or the digest itself): it has the "
                + $"digest {CertificateDigest.Of(certificate)}, and {certificate.Digest} is written.";
        }
    }
}
