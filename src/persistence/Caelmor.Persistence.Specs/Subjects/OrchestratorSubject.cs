using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Evidence;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Specs.Subjects;

/// <summary>An orchestrator on trial, in observed servers.</summary>
/// <param name="trials">Gives each trial the implementation.</param>
public sealed class OrchestratorSubject(ITrialSubject trials) : ISubject, IDisposable
{
    /// <summary>An implementation that all trials share.</summary>
    public OrchestratorSubject(IImplementation implementation)
        : this(new SharedSubject(implementation))
    {
    }

    /// <inheritdoc/>
    public string Name => trials.Name;

    /// <inheritdoc/>
    public string Version => trials.Version;

    /// <summary>Who judges implementation plans: the judge of the canon, or one that is wrong on
    /// purpose.</summary>
    public PlanJudge PlanJudge { get; init; } = PlanJudge.Canonical;

    /// <inheritdoc/>
    /// <remarks>The setting is a <c>Func&lt;ITruthStore&gt;</c> that opens a new and empty store for
    /// each truth that the observed servers begin with; without one, truths are kept in
    /// memory.</remarks>
    public ITrialHost Host(CertifierOptions options) => new TrialSessions(trials, this, options);

    /// <inheritdoc/>
    /// <remarks>Whoever judges plans in a way of his own is no implementation: no transcript would
    /// show it.</remarks>
    public ISubject? Recorded(TranscriptBook transcripts) => PlanJudge == PlanJudge.Canonical
        ? new OrchestratorSubject(new RecordedTrials(trials, transcripts))
        : null;

    /// <inheritdoc/>
    public void Dispose() => (trials as IDisposable)?.Dispose();
}
