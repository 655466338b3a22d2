using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has the server restore, and judges what came of it.</summary>
public sealed class RestoreDriver(ServerDriver alderford)
{
    private RestoreOutcome? _outcome;

    /// <summary>Everything observed of the restore, if one was asked for.</summary>
    public Episode? Episode { get; private set; }

    /// <summary>A restore is asked for.</summary>
    public async Task RestoreAsync() => (_outcome, Episode) = await AskAsync();

    /// <summary>Restored as a whole, and nothing else happened.</summary>
    public void ShouldBeRestored() =>
        RestoreJudge.ShouldBeRestored(Asked(_outcome), Asked(Episode));

    /// <summary>Rejected for the right reason, and nothing changed.</summary>
    public void ShouldBeRejected(RejectionReason reason) =>
        RestoreJudge.ShouldBeRejected(Asked(_outcome), reason, Asked(Episode));

    /// <summary>Asked again, and over and over, the orchestrator answers the same.</summary>
    public async Task ShouldAnswerTheSameAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var (outcome, episode) = await AskAsync();
            Repetition.ShouldBeTheSame(Asked(_outcome), outcome, episode);
        }
    }

    private static T Asked<T>(T? answer)
        where T : class =>
        answer ?? throw new InvalidOperationException(
            "No restore was asked for. Put 'When the server restores' before this step.");

    private Task<(RestoreOutcome, Episode)> AskAsync() =>
        alderford.ObserveAsync(
            PortAction.AskedToRestore,
            (orchestrator, patience) => orchestrator.RestoreAsync(alderford.Requester, patience));
}
