using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Writes trials down.</summary>
/// <param name="ids">What they are called.</param>
/// <param name="transcripts">What was said in them.</param>
internal sealed class TrialWriter(TrialIds ids, ITranscripts transcripts)
{
    public CertifiedTrial Write(Trial trial)
    {
        var finding = FailureWriter.FindingOf(trial);
        var said = transcripts.Of(trial.Scenario);
        return CertificateDigest.Seal(new CertifiedTrial(
            ids.Of(trial.Scenario),
            trial.Scenario.Title,
            ControlTwin.Is(trial.Scenario),
            [.. trial.Scenario.Shows],
            ScenarioDigest.Of(trial.Scenario),
            finding,
            FailureWriter.Of(trial),
            JournalDigest.Of(trial.Journal),
            finding == Finding.Hung ? InTime(said) : said,
            Evidence: ""));
    }

    // Whatever was said after the time limit was not an answer any more.
    private static ImmutableArray<TranscriptEvent> InTime(ImmutableArray<TranscriptEvent> said)
    {
        var end = said.Length;
        while (end > 0 && said[end - 1] is TranscriptEvent.Answered or TranscriptEvent.Crashed
            or TranscriptEvent.AnsweredMalformed)
        {
            end--;
        }

        return said[..end];
    }
}
