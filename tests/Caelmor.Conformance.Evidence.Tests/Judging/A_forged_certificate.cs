using System.Text.Json;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

/// <summary>Every digest of it was recomputed: only judging again can tell.</summary>
public sealed class A_forged_certificate
{
    [Fact]
    public async Task Is_refused_when_broken_was_turned_into_obeyed()
    {
        var honest = await Issued.ToAMutant;
        var forged = Forgery.Recount(honest with
        {
            Trials = [.. honest.Trials.Select(trial =>
                trial with { Finding = Finding.Obeyed, Failure = null })],
        });

        forged.Decision.Should().Be(Decision.Certified);
        var found = await Forgery.VerifyAsync(forged);

        found.Objections.Should().HaveCountGreaterThan(3).And.OnlyContain(one =>
            one.StartsWith("Judged again"));
        found.Objections.Should().Contain(
            "Judged again, the decision is rejected, and certified is written.");
        var broken = honest.Trials.First(trial => trial.Finding == Finding.Broken);
        found.Objections.Should().Contain(one =>
            one.StartsWith($"Judged again, the trial {broken.Id}: the finding is broken (in ")
            && one.EndsWith(", and obeyed is written."));
    }

    [LongFact]
    public async Task Is_refused_when_a_commit_was_taken_out_of_a_transcript()
    {
        var honest = await Issued.ToTheReference;
        var trial = honest.Trials.First(one => one.Transcript.Any(IsCommit));

        var found = await Forgery.VerifyAsync(Forgery.Replace(honest, trial.Id, one =>
            Forgery.Saying(one, said => IsCommit(said) ? [] : [said])));

        ShouldBeRefused(found, trial);
    }

    [LongFact]
    public async Task Is_refused_when_an_answer_was_changed()
    {
        var honest = await Issued.ToTheReference;
        var trial = honest.Trials.First(one => one.Transcript.Any(IsSaved));

        var found = await Forgery.VerifyAsync(Forgery.Replace(honest, trial.Id, one =>
            Forgery.Saying(one, said => said is TranscriptEvent.Answered
                ? [new TranscriptEvent.Answered(Another)]
                : [said])));

        ShouldBeRefused(found, trial);
    }

    [LongFact]
    public async Task Is_refused_when_a_journal_was_embellished()
    {
        var honest = await Issued.ToAMutant;
        var trial = honest.Trials.First(one => one.Finding == Finding.Broken);

        var found = await Forgery.VerifyAsync(Forgery.Replace(honest, trial.Id, one => one with
        {
            Journal = one.Journal with { Entries = one.Journal.Entries.RemoveAt(0) },
        }));

        ShouldBeRefused(found, trial);
    }

    [LongFact]
    public async Task Is_refused_when_a_failure_was_told_in_another_way()
    {
        var honest = await Issued.ToAMutant;
        var trial = honest.Trials.First(one => one.Finding == Finding.Broken);

        var found = await Forgery.VerifyAsync(Forgery.Replace(honest, trial.Id, one => one with
        {
            Failure = one.Failure! with { Found = "nothing to speak of." },
        }));

        ShouldBeRefused(found, trial);
    }

    [LongFact]
    public async Task Is_refused_when_counts_were_rounded_up_behind_a_harmless_stray()
    {
        var honest = await Issued.ToAMutant;

        var found = await Forgery.VerifyAsync(Forgery.Reseal(honest with
        {
            Counts = honest.Counts with { Passed = honest.Counts.Expected },
            UnhandledExceptions = [new(UnhandledKind.ForgottenTask, "TimeoutException: Too late.")],
        }));

        found.Objections.Should().ContainSingle().Which.Should().Contain("the trials are");
    }

    [LongFact]
    public async Task Is_refused_when_a_rejection_hides_behind_a_crash_of_its_own()
    {
        var honest = await Issued.ToAMutant;
        var trial = honest.Trials.First(one => one.Finding == Finding.Broken);

        var found = await Forgery.VerifyAsync(Forgery.Replace(honest, trial.Id, one => one with
        {
            Finding = Finding.Crashed,
            Title = "A scenario that nobody would miss",
        }));

        ShouldBeRefused(found, trial);
    }

    private static JsonElement Another { get; } = JsonDocument.Parse(
        $$"""{"outcome":"saved","epoch":9,"seal":"{{new string('0', 64)}}"}""").RootElement;

    private static bool IsCommit(TranscriptEvent one) =>
        one is TranscriptEvent.Did { Method: "truth/commit" };

    private static bool IsSaved(TranscriptEvent one) =>
        one is TranscriptEvent.Answered answered
        && answered.Result.GetProperty("outcome").GetString() == "saved";

    private static void ShouldBeRefused(
        Verification found, CertifiedTrial trial)
    {
        found.IsConfirmed.Should().BeFalse();
        found.Objections.Should().Contain(one =>
            one.StartsWith($"Judged again, the trial {trial.Id}: "));
    }
}
