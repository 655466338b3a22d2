using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has the server save, and judges what came of it.</summary>
public sealed class SaveDriver(ServerDriver alderford)
{
    private SaveOutcome? _outcome;

    /// <summary>Everything observed of the save, if one was asked for.</summary>
    public Episode? Episode { get; private set; }

    /// <summary>A save is asked for.</summary>
    public async Task SaveAsync() => (_outcome, Episode) = await AskAsync();

    /// <summary>Saved as a whole, and nothing else happened.</summary>
    public void ShouldBeSaved() => SaveJudge.ShouldBeSaved(Asked(_outcome), Asked(Episode));

    /// <summary>Rejected for the right reason, and nothing changed.</summary>
    public void ShouldBeRejected(RejectionReason reason) =>
        SaveJudge.ShouldBeRejected(Asked(_outcome), reason, Asked(Episode));

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
            "No save was asked for. Put 'When the server saves' before this step.");

    private Task<(SaveOutcome, Episode)> AskAsync() =>
        alderford.ObserveAsync(
            PortAction.AskedToSave,
            (orchestrator, patience) => orchestrator.SaveAsync(alderford.Requester, patience));
}
