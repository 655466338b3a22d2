using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world in which one system holds thousands of data, and something is
/// wrong with the last of them.</summary>
/// <remarks>To look at thousands takes a while, so a world tries some of all flaws. Of any five
/// worlds in a row each crowds another system, and together they try each flaw.</remarks>
internal sealed class ThousandsChecks(WorldFixture world)
{
    private const int Thousands = 5_000;
    private const int FlawsInAWorld = 5;

    /// <summary>Thousands are saved; with a flaw they are neither saved nor restored.</summary>
    public async Task TryAsync()
    {
        var system = Crowded();
        var crowd = Crowd(system);
        using var running = world.Crowded(system, crowd);
        var truth = await SaveAsync(running);
        using var started = await world.StartedAsync(truth);
        await AskInVainAsync(started);
        var flaws = Flaws(system, crowd[^1]);
        for (var number = 0; number < FlawsInAWorld; number++)
        {
            var turn = ((uint)world.Seed * FlawsInAWorld) + (uint)number;
            var flaw = flaws[(int)(turn % (uint)flaws.Length)];
            if (number % 2 == 0 && !flaw.IsRepetition)
            {
                await SaveWithAsync(flaw, running);
            }
            else
            {
                await RestoreWithAsync(flaw, truth, started);
            }
        }
    }

    // Whose turn it is, if it can have more.
    private SystemName Crowded()
    {
        var turn = Participants.All[(int)((uint)world.Seed % (uint)Participants.All.Length)];
        return world.CanHaveOneMore(turn) ? turn : SystemName.Item;
    }

    // They come after all others of the system, for nothing else begins with this sign or a later one.
    private Datum[] Crowd(SystemName system)
    {
        var like = world.Sound(system);
        return
        [
            .. Enumerable.Range(0, Thousands).Select(number => like with
            {
                Key = new($"～{number:D4}"),
                Value = DatumValue.Of($"{number}"),
            }),
        ];
    }

    private async Task<Truth> SaveAsync(FurtherServer running)
    {
        running.Company = new(world.Draw.Client(), isForSave: true, moment: 1);
        var (outcome, request) = await running.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, request);
        return ((StoredTruth.Held)running.Server.Truth.InForce).Truth;
    }

    // Whoever waits for the third request, a rejection or company has had them.
    private async Task AskInVainAsync(FurtherServer started)
    {
        await started.ShouldRejectSaveAsync(RejectionReason.NotRestored);
        started.Server.Truth.Break();
        started.Company = new(world.Draw.Client(), isForSave: false, moment: 1);
        await started.ShouldRejectRestoreAsync(RejectionReason.BrokenSeal);
    }

    private static async Task SaveWithAsync(Flaw flaw, FurtherServer running)
    {
        var system = running.Server[flaw.System];
        var before = system.Data;
        system.Put(flaw.Datum);
        await running.ShouldRejectSaveAsync(flaw.Reason);
        system.Stand(system.Status, before);
    }

    private static async Task RestoreWithAsync(Flaw flaw, Truth truth, FurtherServer started)
    {
        var states = truth.States.Select(state => state.System != flaw.System
            ? state
            : new SystemState(
                state.System,
                state.Epoch,
                state.Version,
                state.Data
                    .Where(datum => flaw.IsRepetition || datum.Key != flaw.Datum.Key)
                    .Append(flaw.Datum)));
        started.Server.Truth.Begin(new StoredTruth.Held(
            Truth.Sealed(truth.Epoch, truth.Version, [.. states])));
        await started.ShouldRejectRestoreAsync(flaw.Reason);
    }

    private Flaw[] Flaws(SystemName system, Datum last)
    {
        var other = system == SystemName.World ? SystemName.Player : SystemName.World;
        var kind = system == SystemName.Npc ? "the item system owns" : "the npc system owns";
        return
        [
            Spoilt("is runtime-only state", RejectionReason.RuntimeOnlyState),
            Spoilt("is a replication artifact", RejectionReason.ReplicationArtifact),
            Spoilt("a client wrote", RejectionReason.ClientInfluence),
            Spoilt("is left blank", RejectionReason.IncompleteDatum),
            Spoilt("is of a kind that nobody owns", RejectionReason.UnknownKind),
            Spoilt(kind, RejectionReason.ForeignDatum),
            new(system, last, RejectionReason.DuplicateDatum) { IsRepetition = true },
            new(
                other,
                world.Sound(other) with { Key = last.Key },
                RejectionReason.DuplicateOwner),
            .. WrongBindings(system).Select(wrong => new Flaw(
                system, last with { Bindings = last.Bindings.Add(wrong.Binding) }, wrong.Reason)),
        ];

        Flaw Spoilt(string words, RejectionReason reason) =>
            new(system, DatumFlaw.Find(words).Spoil(last), reason);
    }

    private IEnumerable<(Binding Binding, RejectionReason Reason)> WrongBindings(SystemName system)
    {
        var zone = world.DataOf(SystemName.World)[0].Key;
        return Dependencies.IsGround(system)
            ? Participants.All
                .Where(to => !Dependencies.Permit(system, to) && world.DataOf(to).Count > 0)
                .Select(to => (
                    new Binding(to, world.DataOf(to)[0].Key), RejectionReason.ForbiddenDependency))
            :
            [
                (new(SystemName.World, new("～")), RejectionReason.UnresolvedBinding),
                (
                    new(SystemName.World, zone, DatumNature.RuntimeOnly),
                    RejectionReason.RuntimeDependency),
            ];
    }

    /// <summary>Something that is wrong with a datum that a system brings.</summary>
    /// <param name="System">The system.</param>
    /// <param name="Datum">What it brings.</param>
    /// <param name="Reason">Why that is rejected.</param>
    private sealed record Flaw(SystemName System, Datum Datum, RejectionReason Reason)
    {
        /// <summary>Whether the datum is there already: only a truth can have it twice.</summary>
        public bool IsRepetition { get; init; }
    }
}
