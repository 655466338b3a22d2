using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Evidence;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs;

/// <summary>A store on trial: each scenario has it in a place of its own.</summary>
public sealed class TruthStoreSubject : ISubject
{
    private readonly Func<IStoreRun> _run;

    /// <summary>A store at hand.</summary>
    /// <param name="implementation">The store.</param>
    /// <param name="start">Starts a process that opens the same store in some place.</param>
    public TruthStoreSubject(ITruthStoreImplementation implementation, StoreProcessStart start)
        : this(
            implementation.Name,
            implementation.Version,
            () => new RunAtHand(implementation, start))
    {
    }

    private TruthStoreSubject(string name, string version, Func<IStoreRun> run) =>
        (Name, Version, _run) = (name, version, run);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>A store that is not at hand: it does and says what is written down.</summary>
    /// <param name="name">What it called itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="transcripts">What was said.</param>
    public static TruthStoreSubject Replayed(
        string name, string version, ITranscripts transcripts) =>
        new(name, version, () => new ReplayedRun(transcripts));

    /// <inheritdoc/>
    public ITrialHost Host(CertifierOptions options) => new StoreTrials(_run());

    /// <inheritdoc/>
    public ISubject? Recorded(TranscriptBook transcripts) =>
        new TruthStoreSubject(Name, Version, () => new RecordedRun(_run(), transcripts));
}

/// <summary>The trials of one run: each ends by itself, while others go on.</summary>
/// <param name="run">Gives each trial what its steps ask for.</param>
internal sealed class StoreTrials(IStoreRun run) : ITrialHost
{
    private readonly Dictionary<string, IStoreTrial> _trials = [];
    private readonly Dictionary<string, Exception?> _faults = [];

    public ScenarioServices Prepare(Scenario scenario, Journal journal)
    {
        var trial = _trials[scenario.Id] = run.Prepare(scenario);
        return new ScenarioServices().Add(new TruthStoreUnderTest(trial));
    }

    public void Started(Scenario scenario)
    {
        // A place is made when a step asks for it.
    }

    // One call at a time, as for all who hear how a run gets on.
    public void Finished(ScenarioResult result) => _faults[result.Scenario.Id] =
        _trials[result.Scenario.Id].End(result.Outcome == Outcome.TimedOut);

    public Task<ScenarioResult> CloseAsync(ScenarioResult result) => Task.FromResult(
        result.Outcome == Outcome.Passed
            && _faults.GetValueOrDefault(result.Scenario.Id) is { } fault
            ? result.FailedAfterItsSteps(
                new ImplementationCrashedException("let go of the store", fault))
            : result);

    public void Dispose() => run.Dispose();
}
