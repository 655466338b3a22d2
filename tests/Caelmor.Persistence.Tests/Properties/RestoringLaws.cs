using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// What Canon 21.1-9 says of restores and of clients, as laws about any town and any number.
/// </summary>
internal static class RestoringLaws
{
    /// <summary>21.1-9.4: one truth, one outcome and one journal, however it is laid out.</summary>
    public static async Task TheSameTruthRestoresAlikeAsync(TownHall hall, Town town, int number)
    {
        var truth = await hall.SaveAsync(town);
        var shuffled = truth.States.ToArray();
        new Random(number).Shuffle(shuffled);
        var (one, other) = (
            await hall.RestoreAsync(truth, 0),
            await hall.RestoreAsync(truth with { States = [.. shuffled] }, 0));
        other.Should().Be(one);
    }

    /// <summary>21.1-9.5: a restore runs nothing, and nothing runs after it.</summary>
    public static async Task ARestoreRunsNothingAsync(TownHall hall, Town town, int number) =>
        await hall.RestoreAsync(await hall.SaveAsync(town), number + 1);

    /// <summary>21.1-9.6: no client is served, whatever it calls itself.</summary>
    public static async Task NoClientIsServedAsync(TownHall hall, Town town, int number)
    {
        var client = Requester.Client(
            number % 2 == 0 ? Requester.Server.Name : $"{town.Any(number)?.Key}");
        using var running = hall.Running(town);
        var (save, saving) = await running.SaveAsync(client);
        SaveJudge.ShouldBeRejected(save, RejectionReason.ClientInfluence, saving);
        using var empty = hall.Empty(await hall.SaveAsync(town));
        var (restore, restoring) = await empty.RestoreAsync(client);
        RestoreJudge.ShouldBeRejected(restore, RejectionReason.ClientInfluence, restoring);
        saving.Journal.Should().HaveCount(2, "it was asked and it answered");
        restoring.Journal.Should().HaveCount(2);
    }

    /// <summary>21.1-7.8: one bit is enough.</summary>
    public static async Task AnAlteredTruthIsRejectedAsync(TownHall hall, Town town, int number)
    {
        var truth = await hall.SaveAsync(town);
        if (town.Any(number) is not { } datum)
        {
            return;
        }

        using var server = hall.Empty(Alterations.Of(truth, datum, number));
        var (outcome, request) = await server.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRejected(outcome, RejectionReason.BrokenSeal, request);
    }
}
