using System.Collections.Concurrent;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Evidence;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Serving;

namespace Caelmor.WorldGrid.Specs.Trials;

/// <summary>Connects the suite's side of a trial with whoever is tried.</summary>
public delegate IGridChannel GridConnection(Scenario scenario, IGridPorts ports);

/// <summary>A world grid on trial: each scenario has it in a place of its own.</summary>
public sealed class WorldGridSubject : ISubject
{
    private readonly GridConnection _connect;

    /// <summary>A grid at hand.</summary>
    public WorldGridSubject(IWorldGridImplementation implementation)
        : this(
            implementation.Name,
            implementation.Version,
            (_, ports) => new ServedGrids(implementation, ports))
    {
    }

    /// <summary>A grid, wherever it is.</summary>
    /// <param name="name">What it calls itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="connect">Connects with it, for one trial.</param>
    public WorldGridSubject(string name, string version, GridConnection connect) =>
        (Name, Version, _connect) = (name, version, connect);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>A grid that is not at hand: it does and says what is written down.</summary>
    /// <param name="name">What it called itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="transcripts">What was said.</param>
    public static WorldGridSubject Replayed(
        string name, string version, ITranscripts transcripts) => new(
            name,
            version,
            (scenario, ports) =>
                new ReplayedChannel(transcripts.Of(scenario), transcripts, ports));

    /// <inheritdoc/>
    public ITrialHost Host(CertifierOptions options) => new GridTrials(_connect);

    /// <inheritdoc/>
    public ISubject? Recorded(TranscriptBook transcripts) => new WorldGridSubject(
        Name,
        Version,
        (scenario, ports) =>
        {
            var transcript = transcripts.Begin(scenario);
            return new RecordedChannel(
                _connect(scenario, new RecordedPorts(ports, transcript, transcripts)),
                transcript,
                transcripts);
        });
}

/// <summary>The trials of one run.</summary>
internal sealed class GridTrials(GridConnection connect) : ITrialHost
{
    private readonly Dictionary<string, WorldGridUnderTest> _trials = [];
    private readonly ConcurrentDictionary<string, Task<Exception?>> _endings = [];

    public ScenarioServices Prepare(Scenario scenario, Journal journal) =>
        new ScenarioServices().Add(
            _trials[scenario.Id] = new WorldGridUnderTest(ports => connect(scenario, ports)));

    public void Started(Scenario scenario)
    {
        // A place is made when a step asks for it.
    }

    public void Finished(ScenarioResult result) => _endings[result.Scenario.Id] =
        _trials[result.Scenario.Id].EndAsync(result.Outcome == Outcome.TimedOut);

    public async Task<ScenarioResult> CloseAsync(ScenarioResult result) =>
        _endings.TryGetValue(result.Scenario.Id, out var ending)
        && await ending is { } fault
        && result.Outcome == Outcome.Passed
            ? result.FailedAfterItsSteps(fault is MalformedAnswerException
                ? fault
                : new ImplementationCrashedException("let go of the host", fault))
            : result;

    public void Dispose()
    {
        // Everything was in memory.
    }
}
