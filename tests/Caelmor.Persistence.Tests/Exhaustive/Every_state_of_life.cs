using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// Canon 21.1-10.4 and 22.8-8.5: each state of life and each operation have one outcome.
/// </summary>
/// <remarks>
/// All 4^5 ways in which five systems can stand, the four uniform ones and those in which one
/// differs among them, each with and without a truth, each asked to save and to restore.
/// </remarks>
public sealed class Every_state_of_life
{
    private static readonly StoredTruth[] Truths =
        [StoredTruth.None, new StoredTruth.Held(Alderford.LastTruth())];

    [Fact]
    [Trait("Rule", "21.1-10.4")]
    public async Task Lets_a_save_through_if_all_systems_are_eligible_or_active_and_no_other()
    {
        var saved = 0;
        foreach (var (statuses, truth) in Cases())
        {
            using var alderford = StandingServers.With(statuses, truth);
            var before = Sight.Of(alderford.Server);
            var violations = Violations(
                statuses,
                status => status is SystemStatus.Eligible or SystemStatus.Active,
                RejectionReason.NotRestored);

            var outcome = await alderford.Orchestrator.SaveAsync(Requester.Server, default);

            saved += outcome.Match(
                one => ShouldBe(violations.Count == 0 && one.Epoch == truth.Epoch.Next()),
                one => ShouldBeRejected(one.Violations, violations, before, alderford.Server));
        }

        saved.Should().Be(2 * 32, "two of the four states can be saved");
    }

    [Fact]
    [Trait("Rule", "21.1-10.4")]
    public async Task Lets_a_restore_through_if_all_systems_are_empty_and_there_is_a_truth()
    {
        var restored = 0;
        foreach (var (statuses, truth) in Cases())
        {
            using var alderford = StandingServers.With(statuses, truth);
            var before = Sight.Of(alderford.Server);
            var violations = Violations(
                statuses,
                status => status is SystemStatus.Empty,
                RejectionReason.ServerAlreadyActive);
            if (violations.Count == 0 && truth == StoredTruth.None)
            {
                violations.Add(new(RejectionReason.MissingTruth));
            }

            var outcome = await alderford.Orchestrator.RestoreAsync(Requester.Server, default);

            restored += outcome.Match(
                one => ShouldBe(violations.Count == 0 && one.Epoch == truth.Epoch),
                one => ShouldBeRejected(one.Violations, violations, before, alderford.Server));
        }

        restored.Should().Be(1);
    }

    private static IEnumerable<(SystemStatus[] Statuses, StoredTruth Truth)> Cases() =>
        from number in Enumerable.Range(0, 1024)
        from truth in Truths
        select (
            Participants.All.Select((_, i) => (SystemStatus)(number >> (2 * i) & 3)).ToArray(),
            truth);

    private static List<Violation> Violations(
        SystemStatus[] statuses, Func<SystemStatus, bool> isLegal, RejectionReason otherwise) =>
        [.. Participants.All.Where((_, place) => !isLegal(statuses[place]))
            .Select(name => new Violation(otherwise, name))];

    private static int ShouldBe(bool isRight)
    {
        isRight.Should().BeTrue();
        return 1;
    }

    private static int ShouldBeRejected(
        ViolationList found, List<Violation> expected, Sight before, ObservedServer server)
    {
        found.SequenceEqual(expected).Should().BeTrue("{0} is expected to be {1}", found, expected);
        Sight.Of(server).Equals(before).Should().BeTrue("nothing changes");
        return 0;
    }
}
