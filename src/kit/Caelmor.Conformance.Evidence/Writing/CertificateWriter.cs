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
            Trials = [.. InOrder(verdict, suite, conditions.Seed).Select(writer.Write)],
            Contents = transcripts.Contents,
        });
    }

    private static IEnumerable<Trial> InOrder(Verdict verdict, Suite suite, int seed)
    {
        var trials = verdict.Trials.ToDictionary(trial => trial.Scenario.Id);
        return suite.Trials(seed).Select(one => trials.GetValueOrDefault(one.Id)).OfType<Trial>();
    }
}
