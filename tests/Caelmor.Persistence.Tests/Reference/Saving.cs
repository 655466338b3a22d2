using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Reference;

public sealed class Saving
{
    [Fact]
    public async Task Reports_all_violations_at_once_in_canonical_order()
    {
        using var alderford = A_server_in_memory.Running();
        var server = alderford.Server;
        server[SystemName.World].Put(Datum("Fog", "weather-report"));
        server[SystemName.Npc].Put(Datum("Ilse's purse", "player-save"));
        server[SystemName.Item].Put(Datum("Rope", "item-location") with
        {
            Value = DatumValue.Blank,
        });
        server[SystemName.Item].Put(Datum("Nail", "item-location") with
        {
            Nature = DatumNature.Snapshot,
            Authorship = Authorship.InfluencedByClient,
            Bindings =
            [
                new(SystemName.Quest, new("The Missing Miller")),
                new(SystemName.World, new("Old Mill"), DatumNature.RuntimeOnly),
                new(SystemName.World, new("Atlantis")),
            ],
        });
        server[SystemName.Quest].Put(Datum("Mara", "quest-state"));

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Select(one => $"{one.Reason} {one.System} {one.Datum}").Should().Equal(
            "ClientInfluence item Nail",
            "DuplicateOwner player Mara",
            "DuplicateOwner quest Mara",
            "ForeignDatum npc Ilse's purse",
            "UnknownKind world Fog",
            "ReplicationArtifact item Nail",
            "IncompleteDatum item Rope",
            "RuntimeDependency item Nail",
            "ForbiddenDependency item Nail",
            "UnresolvedBinding item Nail",
            "UnresolvedBinding quest Mara");
    }

    [Fact]
    public async Task Is_refused_to_clients()
    {
        using var alderford = A_server_in_memory.Running();

        var outcome = await alderford.Orchestrator.SaveAsync(
            Requester.Client("Mara's client"), CancellationToken.None);

        outcome.ToString().Should().Be("rejected: client influence (21.1-5.6)");
        alderford.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_refused_to_a_server_whose_systems_have_no_state_yet()
    {
        using var alderford = A_server_in_memory.Empty();

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Should().HaveCount(5)
            .And.OnlyContain(one => one.Reason == RejectionReason.NotRestored);
        alderford.Server.Truth.InForce.Epoch.Should().Be(Alderford.LastEpoch);
    }

    [Fact]
    public async Task Is_refused_while_another_operation_is_under_way_and_granted_afterwards()
    {
        using var alderford = A_server_in_memory.Running();
        SaveOutcome? second = null;
        RestoreOutcome? third = null;
        alderford.Journal.Step += () =>
        {
            second ??= alderford.Orchestrator.SaveAsync(Requester.Server, default).AsTask().Result;
            third ??= alderford.Orchestrator.RestoreAsync(Requester.Server, default)
                .AsTask().Result;
        };

        var first = await alderford.Orchestrator.SaveAsync(Requester.Server, default);
        var fourth = await alderford.Orchestrator.SaveAsync(Requester.Server, default);

        first.OrThrow().Epoch.Should().Be(Alderford.LastEpoch.Next());
        second!.ToString().Should().Be("rejected: operation in progress (21.1-6.6)");
        third!.ToString().Should().Be("rejected: operation in progress (21.1-6.6)");
        fourth.OrThrow().Epoch.Should().Be(Alderford.LastEpoch.Next().Next());
    }

    [Fact]
    public async Task Leaves_the_simulation_alone_if_it_can_t_be_held()
    {
        using var alderford = A_server_in_memory.Running();
        alderford.Journal.Step += () =>
        {
            if (alderford.Journal.Entries[^1].Action is PortAction.Hold)
            {
                throw new ObservedFaultException("The tick does not end.");
            }
        };

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Should().Equal(new Violation(RejectionReason.SimulationNotHeld));
        alderford.DoneTo(PortAction.Produce).Should().BeEmpty();
        alderford.DoneTo(PortAction.Release).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_rejected_if_the_store_can_t_be_read()
    {
        using var alderford = A_server_in_memory.Running();
        alderford.Journal.Step += () =>
        {
            if (alderford.Journal.Entries[^1].Action is PortAction.Read)
            {
                throw new ObservedFaultException("The store does not answer.");
            }
        };

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Should().Equal(new Violation(RejectionReason.StoreFailed));
        alderford.DoneTo(PortAction.Produce).Should().BeEmpty();
        alderford.DoneTo(PortAction.Hold).Should().BeEmpty("no player waits for a save in vain");
    }

    [Fact]
    public async Task Asks_for_the_epoch_in_force_before_anybody_waits_and_never_while_he_does()
    {
        using var alderford = A_server_in_memory.Running();

        (await alderford.Orchestrator.SaveAsync(Requester.Server, default)).OrThrow();

        alderford.Journal.Entries.Select(entry => entry.Action)
            .Where(action => action is PortAction.Read or PortAction.Hold or PortAction.Release)
            .Should().Equal(PortAction.Read, PortAction.Hold, PortAction.Release);
    }

    [Fact]
    public async Task Vouches_for_nothing_if_the_store_fails_and_does_not_answer_any_more()
    {
        using var alderford = A_server_in_memory.Running();
        var isBroken = false;
        alderford.Server.Truth.Fail(CommitMoment.Before);
        alderford.Journal.Step += () =>
        {
            var action = alderford.Journal.Entries[^1].Action;
            isBroken |= action is PortAction.Commit;
            if (isBroken && action is PortAction.Read)
            {
                throw new ObservedFaultException("The store does not answer.");
            }
        };

        var rejected = await RejectedAsync(alderford);

        rejected.Violations.Should().Equal(new Violation(RejectionReason.StoreFailed));
    }

    private static Datum Datum(string key, string kind) =>
        new(new(key), new(kind), DatumValue.Of("x"));

    private static async Task<SaveOutcome.Rejected> RejectedAsync(A_server_in_memory alderford)
    {
        var outcome = await alderford.Orchestrator.SaveAsync(
            Requester.Server, CancellationToken.None);
        return outcome.Should().BeOfType<SaveOutcome.Rejected>().Which;
    }
}
