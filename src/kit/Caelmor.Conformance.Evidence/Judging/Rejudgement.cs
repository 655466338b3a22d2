using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>Runs every scenario again, on what was answered then.</summary>
/// <param name="spec">The spec of the certificate.</param>
/// <param name="suite">Its suite, as the certificate names it.</param>
/// <param name="certificate">A certificate that has every trial of it, once.</param>
/// <param name="options">How to go about it.</param>
internal sealed class Rejudgement(
    Spec spec, Suite suite, Certificate certificate, VerifierOptions options)
{
    public async Task<Verification> RunAsync(CancellationToken cancellation)
    {
        var transcripts = new CertifiedTranscripts(certificate, new(suite));
        var replayed = spec.Subjects.Replay(
            certificate.Subject.Name, certificate.Subject.Version, transcripts);
        var verdict = await new Certifier(suite, new()
        {
            Jobs = options.Jobs,
            Progress = options.Progress,
            Seed = certificate.Run.Seed,
            TimeLimit = spec.TimeLimit,
        }).JudgeAsync(replayed, cancellation);
        var again = CertificateWriter.Write(
            verdict,
            suite,
            certificate.Subject,
            transcripts,
            certificate.Run);
        var notRejudgeable = certificate.Trials.Zip(again.Trials, TrialComparison.IsNotRejudgeable)
            .Count(ended => ended);
        return new(
            certificate,
            [
                .. certificate.Trials.Zip(again.Trials, TrialComparison.Objection)
                    .OfType<string>(),
                .. HeadComparison.Objections(certificate, again, notRejudgeable),
            ],
            again.Trials.Length - notRejudgeable,
            notRejudgeable);
    }

    /// <summary>What was said, as a certificate has it.</summary>
    private sealed class CertifiedTranscripts(Certificate certificate, TrialIds ids) : ITranscripts
    {
        private readonly Dictionary<string, CertifiedTrial> _trials =
            certificate.Trials.ToDictionary(trial => trial.Id);

        public ImmutableSortedDictionary<string, JsonElement> Contents => certificate.Contents;

        public ImmutableArray<TranscriptEvent> Of(Scenario scenario) =>
            _trials[ids.Of(scenario)].Transcript;
    }
}
