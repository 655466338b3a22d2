using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>The invariants of Canon 21.1-9 as laws about any town and any number.</summary>
internal sealed class Laws(IImplementation implementation)
{
    /// <summary>21.1-9.1: what one system has, no other can bring.</summary>
    public async Task EachDatumHasOneOwnerAsync(Town town, int number)
    {
        var truth = await SaveAsync(town);
        truth.States.SelectMany(state => state.Data, (state, datum) => (state, datum)).Should()
            .OnlyContain(one => Ownership.OwnerOf(one.datum.Kind) == one.state.System);
        truth.States.SelectMany(state => state.Data).Select(datum => datum.Key)
            .Should().OnlyHaveUniqueItems();
        if (town.Any(number) is not { } datum)
        {
            return;
        }

        var owner = Ownership.OwnerOf(datum.Kind);
        var other = Participants.All.Remove(owner).Remove(SystemName.Quest)[number % 3 % 4];
        using var server = Running(town);
        server.Server[other].Put(Alderford.Another(other, datum.Key.Text));
        var found = await ShouldBeRejectedAsync(server, RejectionReason.DuplicateOwner);
        found.Should().Equal(
            new[] { owner, other }.OrderBy(Participants.PlaceOf)
                .Select(name => new Violation(RejectionReason.DuplicateOwner, name, datum.Key)));
    }

    /// <summary>21.1-9.3: whatever else goes on in two servers, they save the same truth to the byte.</summary>
    public async Task NothingInterferesAsync(Town town, int number)
    {
        var truth = await SaveAsync(town);
        using var busy = Running(town);
        MakeBusy(busy.Server, number);
        await busy.SaveAsync(Requester.Server);
        var found = ((StoredTruth.Held)busy.Server.Truth.InForce).Truth;
        found.Seal.Should().Be(truth.Seal);
        found.Equals(truth).Should().BeTrue("the data are the same, one by one");

        var (quiet, aside) = (await RestoreAsync(truth, 0), await RestoreAsync(truth, number + 1));
        aside.Should().Be(quiet, "outcome and journal are the same, one by one");
    }

    /// <summary>21.1-9.3 and 9.6: one datum that is no authoritative fact of the server's spoils the save.</summary>
    public async Task NothingButTruthIsSavedAsync(Town town, int number)
    {
        var natures = Enum.GetValues<DatumNature>().Length;
        var taint = number % (natures * Enum.GetValues<Authorship>().Length);
        if (town.Any(number / 7) is not { } datum || taint == 0)
        {
            return;
        }

        using var server = Running(town);
        var tainted = datum with
        {
            Nature = (DatumNature)(taint % natures),
            Authorship = (Authorship)(taint / natures),
        };
        server.Server[Ownership.OwnerOf(datum.Kind)].Put(tainted);
        await ShouldBeRejectedAsync(
            server,
            tainted.Authorship != Authorship.Server ? RejectionReason.ClientInfluence
            : tainted.Nature is DatumNature.Snapshot or DatumNature.ReplicationArtifact
                ? RejectionReason.ReplicationArtifact
                : RejectionReason.RuntimeOnlyState);
    }

    /// <summary>21.1-9.4: one truth, one outcome and one journal, however it is laid out and whatever else.</summary>
    public async Task TheSameTruthRestoresAlikeAsync(Town town, int number)
    {
        var truth = await SaveAsync(town);
        var shuffled = truth.States.ToArray();
        new Random(number).Shuffle(shuffled);
        var (one, other) = (
            await RestoreAsync(truth, 0),
            await RestoreAsync(truth with { States = [.. shuffled] }, 0));
        other.Should().Be(one);
    }

    /// <summary>21.1-9.5: a restore runs nothing, and nothing runs after it.</summary>
    public async Task ARestoreRunsNothingAsync(Town town, int number) =>
        await RestoreAsync(await SaveAsync(town), number + 1);

    /// <summary>21.1-9.6: no client is served, whatever it calls itself.</summary>
    public async Task NoClientIsServedAsync(Town town, int number)
    {
        var client = Requester.Client(number % 2 == 0 ? Requester.Server.Name : $"{town.Any(number)?.Key}");
        using var running = Running(town);
        var (save, saving) = await running.SaveAsync(client);
        SaveJudge.ShouldBeRejected(save, RejectionReason.ClientInfluence, saving);
        using var empty = FurtherServer.Empty(
            implementation, new StoredTruth.Held(await SaveAsync(town)));
        var (restore, restoring) = await empty.RestoreAsync(client);
        RestoreJudge.ShouldBeRejected(restore, RejectionReason.ClientInfluence, restoring);
        saving.Journal.Should().HaveCount(2, "it was asked and it answered");
        restoring.Journal.Should().HaveCount(2);
    }

    /// <summary>21.1-7.8: one byte is enough.</summary>
    public async Task AnAlteredTruthIsRejectedAsync(Town town, int number)
    {
        var truth = await SaveAsync(town);
        if (town.Any(number) is not { } datum)
        {
            return;
        }

        using var server = FurtherServer.Empty(
            implementation, new StoredTruth.Held(Alterations.Of(truth, datum, number)));
        var (outcome, episode) = await server.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRejected(outcome, RejectionReason.BrokenSeal, episode);
    }

    private FurtherServer Running(Town town) =>
        FurtherServer.Running(implementation, town.DataOf, StoredTruth.None);

    private async Task<Truth> SaveAsync(Town town)
    {
        using var server = Running(town);
        var (outcome, episode) = await server.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, episode);
        return ((StoredTruth.Held)server.Server.Truth.InForce).Truth;
    }

    private async Task<string> RestoreAsync(Truth truth, int noise)
    {
        using var server = FurtherServer.Empty(implementation, new StoredTruth.Held(truth));
        MakeBusy(server.Server, noise);
        var (outcome, episode) = await server.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRestored(outcome, episode);
        episode.Journal.Select(entry => entry.Action).Distinct().Should().BeSubsetOf(
        [
            PortAction.AskedToRestore, PortAction.Read, PortAction.TakeBack,
            PortAction.BecomeEligible, PortAction.Admit, PortAction.Answered,
        ]);
        server.Server.Surroundings.Ticks.Pass(10).Should().BeEquivalentTo(Enrolled(noise));
        return $"{outcome}: {string.Join("; ", episode.Journal)}";
    }

    private static async Task<ViolationList> ShouldBeRejectedAsync(
        FurtherServer server, RejectionReason reason)
    {
        var (outcome, episode) = await server.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, reason, episode);
        return ((SaveOutcome.Rejected)outcome).Violations;
    }

    // Runtime, ticks, network and clients: whatever can differ between two servers besides the truth.
    private static void MakeBusy(ObservedServer server, int noise)
    {
        server.Surroundings.Tell(noise % 3 == 0 ? [] : noise % 3 == 1 ? Alderford.OtherStory() : Gossip(noise));
        server.Surroundings.Ticks.Pass(noise);
        foreach (var system in Enrolled(noise))
        {
            server.Surroundings.Ticks.Enrol(system);
        }

        server.Surroundings.EmitIntent($"number {noise}");
        server.Surroundings.Evaluate(SystemName.Npc);
    }

    private static IEnumerable<SystemName> Enrolled(int noise) =>
        Participants.All.Where((_, place) => (noise >> place & 1) == 1);

    private static ImmutableArray<SystemState> Gossip(int noise) =>
        [.. Participants.All.Select(system => new SystemState(
            system, new(noise), CanonVersion.Current, [Alderford.Another(system, $"{noise}")]))];
}
