using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Reference;

public sealed class Restoring
{
    private static readonly Truth Truth = Alderford.LastTruth();

    public static TheoryData<string, Func<Truth, Truth>, RejectionReason> Damages => new()
    {
        {
            "a state is missing",
            truth => Sealed(truth.States.RemoveAt(3)),
            RejectionReason.MissingParticipant
        },
        {
            "a state is doubled",
            truth => Sealed(truth.States.Add(truth.States[3])),
            RejectionReason.DuplicateParticipant
        },
        {
            "a state of another epoch",
            truth => Sealed(With(truth, state => state with { Epoch = new(6) })),
            RejectionReason.MixedEpoch
        },
        {
            "a state of another version",
            truth => Sealed(With(truth, state => state with { Version = new(2) })),
            RejectionReason.MixedVersion
        },
        {
            "all of another version",
            truth => truth with { Version = new(2) },
            RejectionReason.MixedVersion
        },
        {
            "an altered state",
            truth => truth with { States = With(truth, Altered) },
            RejectionReason.BrokenSeal
        },
        { "another seal", truth => truth with { Seal = new("00") }, RejectionReason.BrokenSeal },
        {
            "a stranger",
            truth => Sealed(truth.States.Add(Stranger)),
            RejectionReason.UnknownParticipant
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Is_rejected_before_any_system_is_touched_when_the_truth_has(
        string what, Func<Truth, Truth> damage, RejectionReason reason)
    {
        using var alderford = A_server_in_memory.Empty();
        alderford.Server.Truth.Begin(new StoredTruth.Held(damage(Truth)));

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Contain(reason).Should().BeTrue(what);
        alderford.Journal.Entries.Should().OnlyContain(entry => entry.Action.Equals(PortAction.Read));
    }

    [Fact]
    public async Task Is_rejected_when_nothing_was_ever_saved()
    {
        using var alderford = A_server_in_memory.Empty();
        alderford.Server.Truth.Begin(StoredTruth.None);

        (await RejectedAsync(alderford)).Violations
            .Should().Equal(new Violation(RejectionReason.MissingTruth));
    }

    [Fact]
    public async Task Is_rejected_when_the_store_does_not_vouch_for_the_truth()
    {
        using var alderford = A_server_in_memory.Empty();
        alderford.Server.Truth.Begin(new StoredTruth.Broken(new(7), "A checksum differs."));

        (await RejectedAsync(alderford)).Violations
            .Should().Equal(new Violation(RejectionReason.BrokenSeal));
        alderford.Journal.Entries.Should().OnlyContain(entry => entry.Action.Equals(PortAction.Read));
    }

    [Fact]
    public async Task Is_rejected_when_a_system_already_has_state()
    {
        using var alderford = A_server_in_memory.Running();

        (await RejectedAsync(alderford)).Violations.Should().HaveCount(5)
            .And.OnlyContain(one => one.Reason == RejectionReason.ServerAlreadyActive);
        alderford.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_refused_to_clients()
    {
        using var alderford = A_server_in_memory.Empty();

        var outcome = await alderford.Orchestrator.RestoreAsync(
            Requester.Client("Mara's client"), CancellationToken.None);

        outcome.ToString().Should().Be("rejected: client influence (21.1-5.6)");
    }

    [Theory]
    [InlineData(0, "player")]
    [InlineData(1, "player,world")]
    [InlineData(4, "player,world,npc,item,quest")]
    public async Task Discards_what_was_given_back_when_a_system_fails(
        int failing, string discarded)
    {
        using var alderford = A_server_in_memory.Empty();
        var name = Participants.All[failing].Text;
        alderford.Journal.Step += () =>
        {
            var last = alderford.Journal.Entries[^1];
            if (last.Action is PortAction.TakeBack && last.Port == name)
            {
                throw new ObservedFaultException($"The {name} system throws.");
            }
        };

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Should().Equal(
            new Violation(RejectionReason.ParticipantFailed, new(name)));
        alderford.DoneTo(PortAction.Discard).Should().Equal(discarded.Split(','));
        alderford.DoneTo(PortAction.BecomeEligible).Should().BeEmpty();
        alderford.Server.Systems.Should().OnlyContain(system =>
            system.Status == SystemStatus.Empty && system.Data.Count == 0);
    }

    [Fact]
    public async Task Gives_the_same_journal_for_each_of_the_120_layouts_of_a_truth()
    {
        var journals = new HashSet<string>();
        foreach (var layout in Orders(Truth.States))
        {
            using var alderford = A_server_in_memory.Empty();
            alderford.Server.Truth.Begin(new StoredTruth.Held(Truth with { States = layout }));
            (await alderford.Orchestrator.RestoreAsync(Requester.Server, default)).OrThrow();
            journals.Add(string.Join('\n', alderford.Journal.Entries));
        }

        journals.Should().ContainSingle();
    }

    private static IEnumerable<ImmutableArray<SystemState>> Orders(
        ImmutableArray<SystemState> states) =>
        states.IsEmpty
            ? [[]]
            : states.SelectMany(
                first => Orders(states.Remove(first)), (first, rest) => rest.Insert(0, first));

    private static SystemState Stranger => new(new("networking"), Truth.Epoch, Truth.Version, []);

    private static SystemState Altered(SystemState state) =>
        new(state.System, state.Epoch, state.Version, state.Data.Skip(1));

    private static ImmutableArray<SystemState> With(
        Truth truth, Func<SystemState, SystemState> alter) =>
        truth.States.SetItem(2, alter(truth.States[2]));

    private static Truth Sealed(ImmutableArray<SystemState> states) =>
        Truth.Sealed(Truth.Epoch, Truth.Version, states);

    private static async Task<RestoreOutcome.Rejected> RejectedAsync(A_server_in_memory alderford)
    {
        var outcome = await alderford.Orchestrator.RestoreAsync(
            Requester.Server, CancellationToken.None);
        return outcome.Should().BeOfType<RestoreOutcome.Rejected>().Which;
    }
}
