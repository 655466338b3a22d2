using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>What the canon permits to come of requests: a model, and no implementation.</summary>
/// <remarks>
/// It knows where the systems stand in their lives and which truth is in force, and names every reason
/// for which a request is rejected. Without one it is granted; with one or several it is rejected, and
/// the answer names one of them at least. What granting and rejecting mean for the server is the same
/// in every story.
/// </remarks>
/// <param name="Statuses">Where the systems stand.</param>
/// <param name="Epoch">The epoch in force; 0 if nothing was ever saved.</param>
internal sealed record CanonModel(ImmutableArray<SystemStatus> Statuses, long Epoch)
{
    /// <summary>What can be seen of a server.</summary>
    public static CanonModel Of(ServerView server) => new(
        [.. server.Systems.Select(system => system.Status)], server.Truth.Epoch.Number);

    /// <summary>Why a request is rejected; empty if it is granted.</summary>
    /// <param name="isForSave">Whether it is for a save; otherwise it is for a restore.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="trouble">What is wrong meanwhile; null for nothing.</param>
    public ImmutableHashSet<RejectionReason> WhyNot(
        bool isForSave, Requester requester, Trouble? trouble = null) =>
    [
        // Canon 21.1-5.4: authority begins at the server.
        .. requester.Kind == RequesterKind.Server ? [] : One(RejectionReason.ClientInfluence),
        .. trouble is null ? [] : One(trouble.Reason),
        .. isForSave ? WhyNoSave() : WhyNoRestore(),
    ];

    /// <summary>Where everything stands when a request was granted.</summary>
    public CanonModel After(bool isForSave) => isForSave
        ? this with { Epoch = Epoch + 1 }
        : this with { Statuses = [.. Statuses.Select(_ => SystemStatus.Eligible)] };

    // Canon 21.0-4.1: whoever was not restored has nothing to save.
    private RejectionReason[] WhyNoSave() =>
        Statuses.Any(status => status is SystemStatus.Empty or SystemStatus.Restored)
            ? One(RejectionReason.NotRestored)
            : [];

    // Canon 21.0-1.3: a restore is no rollback. 21.0-2.1: without a truth nothing is restored.
    private RejectionReason[] WhyNoRestore() =>
    [
        .. Statuses.Any(status => status != SystemStatus.Empty)
            ? One(RejectionReason.ServerAlreadyActive)
            : [],
        .. Epoch == 0 ? One(RejectionReason.MissingTruth) : [],
    ];

    private static RejectionReason[] One(RejectionReason reason) => [reason];
}
