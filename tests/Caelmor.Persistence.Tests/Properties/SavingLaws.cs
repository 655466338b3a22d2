using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>What Canon 21.1-9 says of saves, as laws about any town and any number.</summary>
internal static class SavingLaws
{
    /// <summary>21.1-9.1: what one system has, no other can bring.</summary>
    public static async Task EachDatumHasOneOwnerAsync(TownHall hall, Town town, int number)
    {
        var truth = await hall.SaveAsync(town);
        truth.States.SelectMany(state => state.Data, (state, datum) => (state, datum)).Should()
            .OnlyContain(one => Ownership.OwnerOf(one.datum.Kind) == one.state.System);
        truth.States.SelectMany(state => state.Data).Select(datum => datum.Key)
            .Should().OnlyHaveUniqueItems();
        if (town.Any(number) is not { } datum)
        {
            return;
        }

        // A quest of its own would need a player of its own.
        var owner = Ownership.OwnerOf(datum.Kind);
        var others = Participants.All.Remove(owner).Remove(SystemName.Quest);
        var other = others[number % others.Length];
        using var server = hall.Running(town);
        server.Server[other].Put(Alderford.Another(other, datum.Key.Text));
        var found = await TownHall.ShouldBeRejectedAsync(server, RejectionReason.DuplicateOwner);
        found.Should().Equal(
            new[] { owner, other }.OrderBy(Participants.PlaceOf)
                .Select(name => new Violation(RejectionReason.DuplicateOwner, name, datum.Key)));
    }

    /// <summary>
    /// 21.1-9.3: whatever else goes on in two servers, they save the same truth to the byte.
    /// </summary>
    public static async Task NothingInterferesAsync(TownHall hall, Town town, int number)
    {
        var truth = await hall.SaveAsync(town);
        using var busy = hall.Running(town);
        Noise.Make(busy.Server, number);
        await busy.SaveAsync(Requester.Server);
        var found = ((StoredTruth.Held)busy.Server.Truth.InForce).Truth;
        found.Seal.Should().Be(truth.Seal);
        found.Equals(truth).Should().BeTrue("the data are the same, one by one");

        var (quiet, aside) = (
            await hall.RestoreAsync(truth, 0), await hall.RestoreAsync(truth, number + 1));
        aside.Should().Be(quiet, "outcome and journal are the same, entry by entry");
    }

    /// <summary>
    /// 21.1-9.3 and 9.6: one datum that is no authoritative fact of the server's spoils it all.
    /// </summary>
    public static async Task NothingButTruthIsSavedAsync(TownHall hall, Town town, int number)
    {
        var natures = Enum.GetValues<DatumNature>().Length;
        var taint = number % (natures * Enum.GetValues<Authorship>().Length);
        if (town.Any(number / 7) is not { } datum || taint == 0)
        {
            return;
        }

        using var server = hall.Running(town);
        var tainted = datum with
        {
            Nature = (DatumNature)(taint % natures),
            Authorship = (Authorship)(taint / natures),
        };
        server.Server[Ownership.OwnerOf(datum.Kind)].Put(tainted);
        await TownHall.ShouldBeRejectedAsync(
            server,
            tainted.Authorship != Authorship.Server ? RejectionReason.ClientInfluence
            : tainted.Nature is DatumNature.Snapshot or DatumNature.ReplicationArtifact
                ? RejectionReason.ReplicationArtifact
                : RejectionReason.RuntimeOnlyState);
    }
}
