using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Replaying;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Judging;

/// <summary>Runs every scenario again, on what was answered then.</summary>
internal sealed class Rejudgement(Suite suite, Certificate certificate, VerifierOptions options)
{
    public async Task<Verification> RunAsync(CancellationToken cancellation)
    {
        var recorded = certificate.Trials.ToDictionary(trial => trial.Id);
        var replayed = new ReplayedSubject(certificate);
        var verdict = await new Certifier(suite, new()
        {
            Jobs = options.Jobs,
            Progress = options.Progress,
            Seed = certificate.Run.Seed,
            Select = scenario => recorded.ContainsKey(scenario.Id)
                && (!ControlTwin.ExistsFor(scenario)
                    || recorded.ContainsKey(ControlTwin.IdFor(scenario))),
        }).JudgeAsync(replayed, cancellation);
        var again = CertificateWriter.Write(
            verdict,
            suite,
            certificate.Subject,
            replayed,
            certificate.Run);
        ImmutableArray<CertifiedTrial> unheard = [.. certificate.Trials.Where(EndedUnheard)];
        return new(
            certificate,
            [.. Compare(again, unheard), .. CompareTrials(again, recorded, unheard)],
            again.Trials.Length - unheard.Length,
            unheard.Length);
    }

    // A crash on a thread of its own, or of the whole process between two answers.
    private static bool EndedUnheard(CertifiedTrial trial) =>
        trial.Finding == Finding.Crashed
        && !trial.Transcript.Any(one => one is TranscriptEvent.Crashed);

    private IEnumerable<string> Compare(
        Certificate again, ImmutableArray<CertifiedTrial> unheard)
    {
        var isWorse = !unheard.IsEmpty || !certificate.Strays.IsEmpty;
        if (again.Decision != certificate.Decision
            && !(isWorse && certificate.Decision == Decision.Rejected))
        {
            yield return $"Judged again, the decision is {again.Decision}, and "
                + $"{certificate.Decision} is written.";
        }

        if (again.Counts != certificate.Counts && !isWorse)
        {
            yield return $"Judged again, the trials are {Say(again.Counts)}, and "
                + $"{Say(certificate.Counts)} is written.";
        }
    }

    private static IEnumerable<string> CompareTrials(
        Certificate again,
        Dictionary<string, CertifiedTrial> recorded,
        ImmutableArray<CertifiedTrial> unheard)
    {
        foreach (var trial in again.Trials.Where(one => unheard.All(left => left.Id != one.Id)))
        {
            var then = recorded[trial.Id];
            var difference =
                trial.Finding != then.Finding
                    ? $"the finding is {Words(trial)}, and {Words(then)} is written"
                : trial.Failure != then.Failure
                    ? $"it fails by {trial.Failure}, and {then.Failure} is written"
                : trial.Journal.Digest != then.Journal.Digest
                    ? "the server sees something else than the journal that is written"
                : trial.Evidence != then.Evidence
                    ? "its title, its rules or its scenario are others than those written"
                : null;
            if (difference is not null)
            {
                yield return $"Judged again, the trial {trial.Id}: {difference}.";
            }
        }
    }

    private static string Words(CertifiedTrial trial) =>
        trial.Finding.ToString().ToLowerInvariant();

    private static string Say(TrialCounts counts) =>
        $"{counts.Expected} expected, {counts.Executed} executed, {counts.Passed} passed";
}
