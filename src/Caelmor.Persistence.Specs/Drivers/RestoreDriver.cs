using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has the server restore, and judges what came of it.</summary>
public sealed class RestoreDriver(ServerDriver alderford)
{
    private RestoreOutcome? _outcome;

    /// <summary>Everything observed of the restore, if one was asked for.</summary>
    public Episode? Episode { get; private set; }

    /// <summary>The server asks for a restore.</summary>
    public async Task RestoreAsync(Requester requester) =>
        (_outcome, Episode) = await alderford.ObserveAsync(
            PortAction.AskedToRestore,
            (orchestrator, patience) => orchestrator.RestoreAsync(requester, patience));

    /// <summary>Restored as a whole, and nothing else happened.</summary>
    public void ShouldBeRestored() =>
        RestoreJudge.ShouldBeRestored(Asked(_outcome), Asked(Episode));

    /// <summary>Rejected for the right reason, and nothing changed.</summary>
    public void ShouldBeRejected(RejectionReason reason) =>
        RestoreJudge.ShouldBeRejected(Asked(_outcome), reason, Asked(Episode));

    private static T Asked<T>(T? answer)
        where T : class =>
        answer ?? throw new InvalidOperationException(
            "No restore was asked for. Put 'When the server restores' before this step.");
}
