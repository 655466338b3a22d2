using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Specs;

/// <summary>
/// A crash, a hang and a broken rule are three things, and none of them loses other results.
/// </summary>
public sealed class Findings
{
    [Fact]
    public async Task Of_an_orchestrator_that_throws_are_crashes_and_no_rejections()
    {
        var verdict = await JudgeAsync(() => throw new NotSupportedException("Not today."));

        verdict.Decision.Should().Be(Decision.Rejected);
        verdict.Trials.Where(IsAboutAServer)
            .Should().OnlyContain(trial => trial.Finding == Finding.Crashed);
        verdict.Trials.First().Result.Explanation.Should()
            .Contain("NotSupportedException: Not today.").And.Contain("an exception is not");
    }

    [Fact]
    public async Task Of_an_orchestrator_that_never_answers_are_hangs()
    {
        var verdict = await JudgeAsync(
            () => new(new TaskCompletionSource<SaveOutcome>().Task),
            new() { TimeLimit = TimeSpan.FromMilliseconds(100), Jobs = 64, IsQuick = true });

        verdict.Decision.Should().Be(Decision.Rejected);
        verdict.Trials
            .Where(trial => trial.Scenario.Steps.Any(step => step.Text == "the server saves"))
            .Should().OnlyContain(trial => trial.Finding == Finding.Hung);
    }

    [Fact]
    public async Task Of_an_orchestrator_that_answers_with_nothing_are_malformed_answers()
    {
        var verdict = await JudgeAsync(() => default);

        verdict.Decision.Should().Be(Decision.Rejected);
        verdict.Trials.Should().NotContain(trial => trial.Finding == Finding.HarnessFault);
        verdict.Trials.Where(trial => trial.FailingStep?.Step.Text == "the server saves")
            .Should().NotBeEmpty().And.OnlyContain(trial => trial.Malformed != null);
    }

    [Fact]
    public async Task Of_a_rejection_for_a_reason_that_there_is_not_are_malformed_answers()
    {
        var invented = new ViolationList(new Violation((RejectionReason)(-1)));

        var verdict = await JudgeAsync(() => new(new SaveOutcome.Rejected(invented)));

        verdict.Trials.Should().NotContain(trial => trial.Finding == Finding.HarnessFault);
        verdict.Trials.Should().Contain(trial => trial.Malformed != null);
    }

    // No orchestrator has a hand in the review of a plan.
    private static bool IsAboutAServer(Trial trial) =>
        trial.Scenario.Steps.Any(step => step.Text.StartsWith("the server"));

    private static Task<Verdict> JudgeAsync(
        Func<ValueTask<SaveOutcome>> save, CertifierOptions? options = null) =>
        TheSuite.JudgeAsync(new Stubborn(save), options);

    private sealed class Stubborn(Func<ValueTask<SaveOutcome>> save)
        : IImplementation, IPersistenceOrchestrator
    {
        public string Name => "stubborn";

        public string Version => "1";

        public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => this;

        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) => save();

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            throw new NotSupportedException("Not today.");
    }
}
