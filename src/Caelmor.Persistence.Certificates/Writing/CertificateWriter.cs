using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Makes a certificate of a verdict.</summary>
public static class CertificateWriter
{
    /// <summary>Writes down what the certifier found.</summary>
    /// <param name="verdict">What it found.</param>
    /// <param name="suite">What it tried the implementation with.</param>
    /// <param name="subject">Who was tried.</param>
    /// <param name="transcripts">What was said in the trials.</param>
    /// <param name="conditions">What tried it, on what machine, and how.</param>
    public static Certificate Write(
        Verdict verdict,
        Suite suite,
        CertifiedSubject subject,
        ITranscripts transcripts,
        RunConditions conditions) =>
        CertificateDigest.Seal(new Certificate
        {
            Subject = subject,
            Canon = CanonDigest.Of(suite),
            Run = conditions,
            Decision = verdict.Decision,
            Counts = new(verdict.Expected, verdict.Executed, verdict.Passed),
            Strays = [.. verdict.Strays.Select(stray => stray.Exception.Message)],
            Trials =
            [
                .. verdict.Cases.Select(one => TrialWriter.Write(
                    one.AsWritten, isControl: false, transcripts.Of(one.Scenario))),
                .. verdict.Cases.Select(one => one.Twin).OfType<Trial>().Select(twin =>
                    TrialWriter.Write(twin, isControl: true, transcripts.Of(twin.Scenario))),
            ],
            States = transcripts.States,
        });
}
