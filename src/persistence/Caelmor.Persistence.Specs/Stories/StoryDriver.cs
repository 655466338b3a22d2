using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>Tells a story, act by act. Each answer is judged in full, by what the canon permits where
/// the story stands.</summary>
public sealed class StoryDriver(
    ServerDriver alderford, SaveDriver saving, RestoreDriver restoring, Town town, Journal journal)
{
    private ObservedServer Server => alderford.Server;

    /// <summary>Somebody asks for a save.</summary>
    /// <param name="requester">Who.</param>
    /// <param name="trouble">What is wrong meanwhile; null for nothing.</param>
    /// <exception cref="Conformance.Judging.RuleBreachException">What came of it is not
    /// permitted.</exception>
    public async Task SaveAsync(Requester requester, Trouble? trouble = null)
    {
        var (outcome, request) = await AmidAsync(trouble, () => AskForSaveAsync(requester));
        CanonJudge.ShouldBePermitted(outcome, request, requester, trouble);
    }

    /// <summary>The server asks for a save; the store does what it is asked for, and does not say
    /// so.</summary>
    /// <param name="isSilent">Whether it says nothing at all; otherwise it says that it
    /// failed.</param>
    /// <exception cref="Conformance.Judging.RuleBreachException">What came of it is not
    /// permitted.</exception>
    public async Task SaveUnheardAsync(bool isSilent)
    {
        if (isSilent)
        {
            Server.Truth.FallSilent();
        }
        else
        {
            Server.Truth.Fail(CommitMoment.After);
        }

        try
        {
            await SaveAsync(Requester.Server);
        }
        finally
        {
            Server.Truth.Mend();
        }
    }

    /// <summary>Somebody asks for a restore.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public async Task RestoreAsync(Requester requester, Trouble? trouble = null)
    {
        var (outcome, request) = await AmidAsync(trouble, () => AskForRestoreAsync(requester));
        CanonJudge.ShouldBePermitted(outcome, request, requester, trouble);
    }

    /// <summary>The server asks for something, and for something else while it is under way.</summary>
    /// <param name="isFirstForSave">Whether the first is a save; otherwise it is a restore.</param>
    /// <param name="isSecondForSave">Whether the second is a save.</param>
    /// <param name="moment">At which step of the first the second is asked for, from 1; 0: both begin
    /// at one instant.</param>
    /// <exception cref="Conformance.Judging.RuleBreachException">What came of it is not
    /// permitted.</exception>
    public async Task AskAtOnceAsync(bool isFirstForSave, bool isSecondForSave, int moment)
    {
        var before = CanonModel.Of(Server.TakePicture());
        var place = journal.Count;
        var second = new Company(Requester.Server, isSecondForSave, moment);
        alderford.Company = second;
        object first = isFirstForSave
            ? (await AskForSaveAsync(Requester.Server)).Outcome
            : (await AskForRestoreAsync(Requester.Server)).Outcome;
        if (second.Outcome is { } meanwhile)
        {
            OverlapJudge.ShouldBeExplained(
                before,
                Server.TakePicture(),
                journal.Since(place),
                (isFirstForSave, first),
                (isSecondForSave, meanwhile));
        }
    }

    /// <summary>What came of the last request is permitted where the server stood.</summary>
    /// <exception cref="Conformance.Judging.RuleBreachException">It is not.</exception>
    public void ShouldBePermitted()
    {
        if (restoring.Request is not null)
        {
            var (outcome, request) = restoring.Asked;
            CanonJudge.ShouldBePermitted(outcome, request, alderford.Requester);
        }
        else
        {
            var (outcome, request) = saving.Asked;
            CanonJudge.ShouldBePermitted(outcome, request, alderford.Requester);
        }
    }

    /// <summary>The server stops and starts again, with the truth that is in force.</summary>
    public void StopAndStart() => Server.StopAndStart();

    /// <summary>The server starts whoever is eligible.</summary>
    public void StartSystems()
    {
        foreach (var system in Server.Systems.Where(one => one.Status == SystemStatus.Eligible))
        {
            system.Start();
        }
    }

    /// <summary>Mara sells Tobin arrows, as long as there is somebody to sell.</summary>
    public void Sell(int arrows)
    {
        var trade = new ArrowTrade(Server, town.KeyOf);
        for (var i = 0; i < arrows && Server.Systems.All(IsRunning); i++)
        {
            trade.Try();
        }
    }

    private static bool IsRunning(ObservedSystem system) => system.Status == SystemStatus.Active;

    private Task<(SaveOutcome Outcome, ObservedRequest Request)> AskForSaveAsync(
        Requester requester) => alderford.ObserveAsync(
            PortAction.AskedToSave,
            (orchestrator, patience) => orchestrator.SaveAsync(requester, patience));

    private Task<(RestoreOutcome Outcome, ObservedRequest Request)> AskForRestoreAsync(
        Requester requester) => alderford.ObserveAsync(
            PortAction.AskedToRestore,
            (orchestrator, patience) => orchestrator.RestoreAsync(requester, patience));

    private async Task<T> AmidAsync<T>(Trouble? trouble, Func<Task<T>> ask)
    {
        var lift = trouble?.Bring(Server, town) ?? (() => { });
        try
        {
            return await ask();
        }
        finally
        {
            lift();
        }
    }
}
