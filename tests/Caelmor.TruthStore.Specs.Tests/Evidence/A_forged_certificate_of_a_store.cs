using System.Text.Json;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

/// <summary>Every digest of it was recomputed: only judging again can tell.</summary>
public sealed class A_forged_certificate_of_a_store
{
    private static readonly JsonElement Granted = JsonDocument.Parse("{}").RootElement;

    [LongFact]
    public Task Is_refused_when_a_refusal_was_turned_into_an_acknowledgement() =>
        ShouldBeRefusedAsync(
            trial => trial.Rules.Contains("ts-4.1") && trial.Transcript.Any(IsRefused),
            one => IsRefused(one) ? [new TranscriptEvent.Answered(Granted)] : [one]);

    [Fact]
    public Task Is_refused_when_another_truth_was_put_into_a_reading() =>
        ShouldBeRefusedAsync(
            trial => trial.Transcript.Any(IsTruth),
            one => IsTruth(one)
                ? [new TranscriptEvent.Answered(JsonDocument.Parse("""{"gave":{}}""").RootElement)]
                : [one]);

    [LongTheory]
    [InlineData("store/commit")]
    [InlineData("store/open")]
    [InlineData("store/close")]
    [InlineData("process/tell")]
    public Task Is_refused_when_something_that_was_asked_was_taken_out(string method) =>
        ShouldBeRefusedAsync(
            trial => trial.Transcript.Any(one => IsAsked(one, method)),
            one => IsAsked(one, method) ? [] : [one]);

    [Theory]
    [InlineData("process/kill")]
    [LongInlineData("files/clear")]
    [LongInlineData("files/list-alterations")]
    [LongInlineData("files/alter-copy")]
    public Task Is_refused_when_something_that_was_done_was_taken_out(string method) =>
        ShouldBeRefusedAsync(
            trial => trial.Transcript.Any(one => IsDone(one, method)),
            one => IsDone(one, method) ? [] : [one]);

    [Fact]
    public Task Is_refused_when_readings_of_values_were_taken_out() => ShouldBeRefusedAsync(
        trial => trial.Rules.Contains("ts-1.3"),
        one => IsDone(one, "store/read-value") ? [] : [one]);

    [Fact]
    public Task Is_refused_when_something_was_added_at_the_end() => ShouldBeRefusedAsync(
        trial => trial.Rules.Contains("ts-2.1"),
        one => [one],
        [new TranscriptEvent.Answered(Granted)]);

    [LongFact]
    public async Task Is_refused_when_broken_was_turned_into_obeyed()
    {
        var honest = await Issued.To("writes-in-place");
        var broken = honest.Trials.First(trial => trial.Finding == Finding.Broken);

        var found = await Issued.VerifyAsync(Issued.Forge(honest, broken, trial =>
            trial with { Finding = Finding.Obeyed, Failure = null }));

        ShouldBeRefused(found, broken);
    }

    [Fact]
    public async Task Is_refused_when_a_journal_was_embellished()
    {
        var honest = await Issued.InAFewCircumstances;
        var trial = honest.Trials[0];

        var found = await Issued.VerifyAsync(Issued.Forge(honest, trial, one => one with
        {
            Journal = one.Journal with { Entries = one.Journal.Entries.RemoveAt(1) },
        }));

        ShouldBeRefused(found, trial);
    }

    private static async Task ShouldBeRefusedAsync(
        Func<CertifiedTrial, bool> isMeant,
        Func<TranscriptEvent, IEnumerable<TranscriptEvent>> change,
        params TranscriptEvent[] more)
    {
        var honest = await Issued.InAFewCircumstances;
        var trial = honest.Trials.First(isMeant);

        var found = await Issued.VerifyAsync(Issued.Forge(honest, trial, one => one with
        {
            Transcript = [.. one.Transcript.SelectMany(change), .. more],
        }));

        ShouldBeRefused(found, trial);
    }

    private static void ShouldBeRefused(Verification found, CertifiedTrial trial) =>
        found.Objections.Should().Contain(one =>
            one.StartsWith($"Judged again, the trial {trial.Id}: "));

    private static bool IsRefused(TranscriptEvent one) =>
        one is TranscriptEvent.Answered answered && answered.Result.TryGetProperty("refused", out _);

    private static bool IsTruth(TranscriptEvent one) =>
        one is TranscriptEvent.Answered answered
        && answered.Result.TryGetProperty("gave", out var gave)
        && gave.EnumerateObject().Any();

    private static bool IsAsked(TranscriptEvent one, string method) =>
        one is TranscriptEvent.Asked asked && asked.Method == method;

    private static bool IsDone(TranscriptEvent one, string method) =>
        one is TranscriptEvent.Did did && did.Method == method;
}
