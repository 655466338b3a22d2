using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;

namespace Caelmor.Persistence.Certificates.Judging;

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

        foreach (var (digest, state) in certificate.States)
        {
            if (StatePool.DigestOf(state) != digest)
            {
                isPlaced = true;
                yield return $"The state {digest} was changed since it was written: it has the "
                    + $"digest {StatePool.DigestOf(state)}.";
            }
        }

        if (CertificateDigest.Of(certificate) != certificate.Digest && !isPlaced)
        {
            yield return "The head was changed since it was written (subject, canon, run, decision, "
                + "counts or strays, the order of the trials, or the digest itself): it has the "
                + $"digest {CertificateDigest.Of(certificate)}, and {certificate.Digest} is written.";
        }
    }
}
