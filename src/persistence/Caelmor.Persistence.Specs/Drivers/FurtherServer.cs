using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>One more server with the same implementation, beside that of the scenario.</summary>
internal sealed class FurtherServer : IDisposable
{
    private readonly Lazy<IPersistenceOrchestrator> _orchestrator;

    private readonly Aftermath _aftermath;

    private FurtherServer(ImplementationUnderTest subject)
    {
        _aftermath = subject.Aftermath;
        Server = new(Journal, subject.Stores);
        _orchestrator = new(() => subject.Implementation.CreateOrchestrator(Server));
    }

    public Journal Journal { get; } = new();

    public ObservedServer Server { get; }

    /// <summary>
    /// A server that runs, with data of its own and the truth of an earlier save.
    /// </summary>
    public static FurtherServer Running(
        ImplementationUnderTest subject,
        Func<SystemName, IEnumerable<Datum>> data,
        StoredTruth truth)
    {
        var further = Empty(subject, truth);
        foreach (var system in further.Server.Systems)
        {
            system.Run(data(system.Name));
        }

        return further;
    }

    /// <summary>A server that has just started.</summary>
    public static FurtherServer Empty(ImplementationUnderTest subject, StoredTruth truth)
    {
        var further = new FurtherServer(subject);
        further.Server.Truth.Begin(truth);
        return further;
    }

    /// <summary>Who else asks for something while the next request is under way.</summary>
    public Company? Company { get; set; }

    public Task<(SaveOutcome Outcome, ObservedRequest Request)> SaveAsync(Requester requester) =>
        new Observation(Server, Journal, _aftermath, TakeCompany()).ObserveAsync(
            PortAction.AskedToSave,
            () => _orchestrator.Value,
            (orchestrator, patience) => orchestrator.SaveAsync(requester, patience));

    public Task<(RestoreOutcome Outcome, ObservedRequest Request)> RestoreAsync(Requester requester) =>
        new Observation(Server, Journal, _aftermath, TakeCompany()).ObserveAsync(
            PortAction.AskedToRestore,
            () => _orchestrator.Value,
            (orchestrator, patience) => orchestrator.RestoreAsync(requester, patience));

    /// <summary>A save has to be rejected, for this reason at least; null if any will do.</summary>
    /// <exception cref="Conformance.Judging.RuleBreachException">It was not.</exception>
    public async Task ShouldRejectSaveAsync(RejectionReason? reason, Requester? requester = null)
    {
        var (outcome, request) = await SaveAsync(requester ?? Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, reason, request);
    }

    /// <summary>A restore has to be rejected, for this reason at least; null if any will
    /// do.</summary>
    /// <exception cref="Conformance.Judging.RuleBreachException">It was not.</exception>
    public async Task ShouldRejectRestoreAsync(RejectionReason? reason, Requester? requester = null)
    {
        var (outcome, request) = await RestoreAsync(requester ?? Requester.Server);
        RestoreJudge.ShouldBeRejected(outcome, reason, request);
    }

    public void Dispose() => Server.Dispose();

    private Company? TakeCompany()
    {
        var company = Company;
        Company = null;
        return company;
    }
}
