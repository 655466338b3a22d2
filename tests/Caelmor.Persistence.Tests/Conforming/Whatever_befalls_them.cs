using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Exhaustive;
using Caelmor.Persistence.Tests.Reference;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Those who conform do so in more than the suite asks: a suite that asks more finds them
/// ready.</summary>
public sealed class Whatever_befalls_them
{
    public static TheoryData<string> Names => [.. Conformers.All.Select(one => one.Name)];

    public static TheoryData<string, FaultManner> NamesAndManners
    {
        get
        {
            var all = new TheoryData<string, FaultManner>();
            foreach (var one in Thorough.LongOrFirst(2, Conformers.All))
            {
                all.Add(one.Name, FaultManner.AnswersWithAnException);
                all.Add(one.Name, FaultManner.NeverAnswers);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Late_answers_are_waited_for_and_nothing_is_done_after_their_own(string name)
    {
        using var running = A_server_in_memory.Running();
        using var empty = A_server_in_memory.Empty();

        var saved = await Conformers.Find(name)
            .CreateOrchestrator(new LateServer(running.Server).Started())
            .SaveAsync(Requester.Server, default);
        var restored = await Conformers.Find(name)
            .CreateOrchestrator(new LateServer(empty.Server).Started())
            .RestoreAsync(Requester.Server, default);

        var (done, alsoDone) = (running.Journal.Count, empty.Journal.Count);
        await Task.Delay(20);
        saved.Should().BeOfType<SaveOutcome.Saved>();
        restored.Should().BeOfType<RestoreOutcome.Restored>();
        (running.Journal.Count, empty.Journal.Count).Should().Be((done, alsoDone));
        empty.DoneTo(PortAction.TakeBack).Take(2).Should().Equal("player", "world");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Late_failures_are_waited_for_and_all_that_came_back_is_discarded(string name)
    {
        using var alderford = A_server_in_memory.Empty();
        alderford.Server[SystemName.Item].Failure = Failure.TakesNothingBack;

        var outcome = await Conformers.Find(name)
            .CreateOrchestrator(new LateServer(alderford.Server).Started())
            .RestoreAsync(Requester.Server, default);

        outcome.Should().Be(new RestoreOutcome.Rejected(
            new(new Violation(RejectionReason.ParticipantFailed, SystemName.Item))));
        alderford.Server.Systems.Should().OnlyContain(
            system => system.Status == SystemStatus.Empty && system.Data.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_without_content_are_failures(string name)
    {
        var reasons = new[]
        {
            await SaveAsync(name, server => new(server) { Produced = _ => null! }),
            await SaveAsync(name, server => new(server) { Produced = _ => [null!] }),
            await SaveAsync(name, server => new(server) { Stored = _ => null! }),
        };

        reasons.Should().Equal(
            RejectionReason.ParticipantFailed,
            RejectionReason.ParticipantFailed,
            RejectionReason.StoreFailed);
    }

    [LongTheory]
    [MemberData(nameof(NamesAndManners))]
    public async Task Failing_calls_leave_a_save_done_or_not_done(string name, FaultManner manner)
    {
        var script = new FaultScript();
        do
        {
            await SaveAsync(name, script, manner);
        }
        while (script.MoveOn());
    }

    [LongTheory]
    [MemberData(nameof(NamesAndManners))]
    public async Task Failing_calls_leave_a_restore_done_or_not_done(string name, FaultManner manner)
    {
        var script = new FaultScript();
        do
        {
            await RestoreAsync(name, script, manner);
        }
        while (script.MoveOn());
    }

    private static async Task<RejectionReason> SaveAsync(
        string name, Func<ObservedServer, LateServer> late)
    {
        using var alderford = A_server_in_memory.Running();
        var outcome = await Conformers.Find(name)
            .CreateOrchestrator(late(alderford.Server).Started())
            .SaveAsync(Requester.Server, default);

        alderford.Server.Simulation.IsHeld.Should().BeFalse();
        alderford.DoneTo(PortAction.Commit).Should().BeEmpty();
        return outcome.Should().BeOfType<SaveOutcome.Rejected>().Which.Violations
            .Select(one => one.Reason).Distinct().Should().ContainSingle().Subject;
    }

    private static async Task SaveAsync(string name, FaultScript script, FaultManner manner)
    {
        using var alderford = A_server_in_memory.Running();
        using var faulty = new FaultyServer(alderford.Server, script, manner).Started();
        var before = Sight.Of(alderford.Server);

        var outcome = await Conformers.Find(name).CreateOrchestrator(faulty)
            .SaveAsync(Requester.Server, faulty.Patience);

        var after = Sight.Of(alderford.Server);
        var isNew = after.Truth != before.Truth;
        (after with { Truth = before.Truth }).Equals(before)
            .Should().BeTrue("the script was {0}", script);
        alderford.DoneTo(PortAction.Hold)
            .Should().HaveSameCount(alderford.DoneTo(PortAction.Release));
        alderford.DoneTo(PortAction.Commit).Count().Should().BeLessThan(2);
        (outcome is SaveOutcome.Saved == isNew || faulty.IsInDoubt)
            .Should().BeTrue("the script was {0}", script);
    }

    private static async Task RestoreAsync(string name, FaultScript script, FaultManner manner)
    {
        using var alderford = A_server_in_memory.Empty();
        using var faulty = new FaultyServer(alderford.Server, script, manner).Started();

        var outcome = await Conformers.Find(name).CreateOrchestrator(faulty)
            .RestoreAsync(Requester.Server, faulty.Patience);

        var isRestored = outcome is RestoreOutcome.Restored;
        isRestored.Should().Be(!script.HasFaults, "the script was {0}", script);
        alderford.Server.Observation.IsOpen.Should().Be(isRestored);
        foreach (var state in Alderford.LastTruth().States)
        {
            alderford.Server[state.System].Status.Should().Be(
                isRestored ? SystemStatus.Eligible
                : faulty.Keeping.Contains(state.System) ? SystemStatus.Restored
                : SystemStatus.Empty,
                "the script was {0}",
                script);
        }
    }
}
