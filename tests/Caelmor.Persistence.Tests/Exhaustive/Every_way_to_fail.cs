using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>Canon 21.1-6.3 and 6.4, with no case left out: whoever fails, and however.</summary>
public sealed class Every_way_to_fail
{
    private static readonly Dictionary<Failure, RejectionReason> Reasons = new()
    {
        [Failure.Throws] = RejectionReason.ParticipantFailed,
        [Failure.AnswersWithNothing] = RejectionReason.ParticipantFailed,
        [Failure.NeverAnswers] = RejectionReason.ParticipantFailed,
        [Failure.AnswersTwice] = RejectionReason.ParticipantFailed,
        [Failure.AnswersInAnothersName] = RejectionReason.DelegatedAuthority,
        [Failure.AnswersForAnotherEpoch] = RejectionReason.MixedEpoch,
        [Failure.AnswersUnderAnotherVersion] = RejectionReason.MixedVersion,
    };

    [Fact]
    public void Is_known_to_these_tests() =>
        Enum.GetValues<Failure>().Except([Failure.None, Failure.TakesNothingBack, Failure.TakesHalfBack])
            .Should().BeEquivalentTo(Reasons.Keys);

    [Fact]
    public async Task Rejects_the_save_for_each_of_the_31_sets_of_systems_and_names_those_and_no_others()
    {
        var cases =
            from failure in Reasons.Keys
            from set in Enumerable.Range(1, 31)
            select Participants.All.Select((_, i) => (set >> i & 1) == 1 ? failure : Failure.None);
        foreach (var failures in cases)
        {
            await ShouldBeRejectedAsync([.. failures]);
        }

        cases.Should().HaveCount(7 * 31);
    }

    [Fact]
    public async Task Rejects_the_save_for_any_two_systems_that_fail_in_two_ways()
    {
        var cases =
            from pair in Enumerable.Range(0, 25)
            where pair / 5 < pair % 5
            from one in Reasons.Keys
            from other in Reasons.Keys
            select (First: pair / 5, One: one, Second: pair % 5, Other: other);
        foreach (var (first, one, second, other) in cases)
        {
            var failures = new Failure[5];
            (failures[first], failures[second]) = (one, other);
            await ShouldBeRejectedAsync(failures);
        }

        cases.Should().HaveCount(10 * 7 * 7);
    }

    private static async Task ShouldBeRejectedAsync(Failure[] failures)
    {
        using var alderford = A_server_in_memory.Running();
        var server = alderford.Server;
        SetFailures(server, failures);
        var before = Sight.Of(server);

        var outcome = await alderford.Orchestrator.SaveAsync(Requester.Server, server.Patience);

        outcome.Should().BeOfType<SaveOutcome.Rejected>().Which.Violations
            .Should().Equal(Expected(failures));
        Sight.Of(server).Should().Be(before);
        alderford.DoneTo(PortAction.Commit).Should().BeEmpty();

        SetFailures(server, new Failure[5]);
        (await alderford.Orchestrator.SaveAsync(Requester.Server, default)).OrThrow()
            .Epoch.Should().Be(Alderford.LastEpoch.Next(), "a rejected save uses no epoch");
    }

    // What was produced is judged only if all of it was produced.
    private static List<Violation> Expected(Failure[] failures)
    {
        var all = Participants.All
            .Where((_, place) => failures[place] != Failure.None)
            .Select(name => new Violation(Reasons[failures[Participants.PlaceOf(name)]], name))
            .Order().ToList();
        var unproduced = all.FindAll(one => one.Reason < RejectionReason.MixedEpoch);
        return unproduced.Count > 0 ? unproduced : all;
    }

    private static void SetFailures(ObservedServer server, Failure[] failures)
    {
        foreach (var name in Participants.All)
        {
            server[name].Failure = failures[Participants.PlaceOf(name)];
        }
    }
}
