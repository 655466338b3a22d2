using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Saves and restores towns with one implementation, and judges it as scenarios do.
/// </summary>
internal sealed class TownHall(IImplementation implementation)
{
    private readonly ImplementationUnderTest _subject = new() { Implementation = implementation };

    /// <summary>A server in which a town runs and nothing was ever saved.</summary>
    public FurtherServer Running(Town town) =>
        FurtherServer.Running(_subject, town.DataOf, StoredTruth.None);

    /// <summary>A server that has just started, with a truth.</summary>
    public FurtherServer Empty(Truth truth) =>
        FurtherServer.Empty(_subject, new StoredTruth.Held(truth));

    /// <summary>A town is saved; all is well.</summary>
    public async Task<Truth> SaveAsync(Town town)
    {
        using var server = Running(town);
        var (outcome, request) = await server.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, request);
        return ((StoredTruth.Held)server.Server.Truth.InForce).Truth;
    }

    /// <summary>
    /// A truth is restored while other things go on; all is well, and nothing else was done.
    /// </summary>
    /// <returns>The outcome and the journal.</returns>
    public async Task<string> RestoreAsync(Truth truth, int noise)
    {
        using var server = Empty(truth);
        Noise.Make(server.Server, noise);
        var (outcome, request) = await server.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRestored(outcome, request);
        request.Journal.Select(entry => entry.Action).Distinct().Should().BeSubsetOf(
        [
            PortAction.AskedToRestore, PortAction.Read, PortAction.TakeBack,
            PortAction.BecomeEligible, PortAction.Admit, PortAction.Answered,
        ]);
        server.Server.Surroundings.Ticks.Pass(10).Should().Equal(Noise.Enrolled(noise));
        return $"{outcome}: {string.Join("; ", request.Journal)}";
    }

    /// <summary>A save is rejected, and nothing changed.</summary>
    public static async Task<ViolationList> ShouldBeRejectedAsync(
        FurtherServer server, RejectionReason reason)
    {
        var (outcome, request) = await server.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, reason, request);
        return ((SaveOutcome.Rejected)outcome).Violations;
    }
}
