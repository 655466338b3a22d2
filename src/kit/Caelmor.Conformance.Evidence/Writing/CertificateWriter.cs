using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Writing;

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
        RunConditions conditions)
    {
        var writer = new TrialWriter(new(suite), transcripts);
        return CertificateDigest.Seal(new Certificate
        {
            Subject = subject,
            Spec = SpecDigest.Of(suite),
            Run = conditions,
            Decision = verdict.Decision,
            Counts = new(verdict.Expected, verdict.Executed, verdict.Passed),
            UnhandledExceptions = [.. UnhandledWriter.Of(verdict)],
            Trials =
            [
                .. verdict.Cases.Select(one =>
                    writer.Write(one.AsWritten, isControl: false)),
                .. verdict.Cases.Select(one => one.Twin).OfType<Trial>().Select(twin =>
                    writer.Write(twin, isControl: true)),
            ],
            Contents = transcripts.Contents,
        });
    }
}
