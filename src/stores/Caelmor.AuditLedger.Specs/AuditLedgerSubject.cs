using System.Collections.Concurrent;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs;

/// <summary>A ledger on trial: each scenario has it in folders of its own.</summary>
public sealed class AuditLedgerSubject : ISubject
{
    private readonly Func<Scenario, LedgerTrial> _trial;

    /// <summary>A ledger at hand.</summary>
    /// <param name="start">Gives one that knows nothing yet, for each process.</param>
    public AuditLedgerSubject(Func<IAuditLedgerImplementation> start)
        : this(start().Name, start().Version, _ => new(start, () => null))
    {
    }

    internal AuditLedgerSubject(string name, string version, Func<Scenario, LedgerTrial> trial) =>
        (Name, Version, _trial) = (name, version, trial);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>A ledger that is not at hand: it does and says what is written down.</summary>
    /// <param name="name">What it called itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="transcripts">What was said.</param>
    public static AuditLedgerSubject Replayed(
        string name, string version, ITranscripts transcripts) =>
        new(name, version, scenario =>
        {
            var talk = new ReplayedTalk(transcripts.Of(scenario), transcripts);
            return new(() => new ReplayedLedger(name, version, talk), () => talk.Left is { } left
                ? new ReplayException($"the scenario has no place for {left}.")
                : null);
        });

    /// <inheritdoc/>
    public ITrialHost Host(CertifierOptions options) => new LedgerTrials(_trial);

    /// <inheritdoc/>
    public ISubject? Recorded(TranscriptBook transcripts) => new AuditLedgerSubject(
        Name,
        Version,
        scenario =>
        {
            var trial = _trial(scenario);
            var talk = new RecordedTalk(transcripts.Begin(scenario), transcripts);
            return trial with
            {
                Start = () => new RecordedLedger(trial.Start(), talk.NextProcess()),
                EndAsync = async isAbandoned =>
                {
                    if (isAbandoned)
                    {
                        talk.Close();
                    }

                    var fault = await trial.EndAsync(isAbandoned);
                    if (fault is not null)
                    {
                        talk.Fail(fault);
                    }

                    return fault;
                },
            };
        });
}

/// <summary>What one trial has.</summary>
/// <param name="Start">Gives an implementation that knows nothing yet.</param>
/// <param name="Left">What is wrong with the trial beside what its steps found; null if nothing
/// is.</param>
internal sealed record LedgerTrial(Func<IAuditLedgerImplementation> Start, Func<Exception?> Left)
{
    /// <summary>Ends the trial; it is told whether nobody waited for its end, and tells what went
    /// wrong beside the answers.</summary>
    public Func<bool, Task<Exception?>> EndAsync { get; init; } =
        _ => Task.FromResult<Exception?>(null);
}

/// <summary>The trials of one run: each ends by itself, while others go on.</summary>
internal sealed class LedgerTrials(Func<Scenario, LedgerTrial> trial) : ITrialHost
{
    private readonly Dictionary<string, LedgerTrial> _trials = [];
    private readonly ConcurrentDictionary<string, Task<Exception?>> _endings = [];

    public ScenarioServices Prepare(Scenario scenario, Journal journal)
    {
        var prepared = _trials[scenario.Id] = trial(scenario);
        return new ScenarioServices().Add(new LedgerUnderTest(prepared.Start));
    }

    public void Started(Scenario scenario)
    {
        // Folders are made when a step asks for them.
    }

    public void Finished(ScenarioResult result) => _endings[result.Scenario.Id] =
        _trials[result.Scenario.Id].EndAsync(result.Outcome == Outcome.TimedOut);

    public async Task<ScenarioResult> CloseAsync(ScenarioResult result)
    {
        var id = result.Scenario.Id;
        var fault = _endings.TryGetValue(id, out var ending) ? await ending : null;
        return result.Outcome != Outcome.Passed ? result
            : fault is MalformedAnswerException ? result.FailedAfterItsSteps(fault)
            : fault is not null ? result.FailedAfterItsSteps(
                new ImplementationCrashedException("let go of the process", fault))
            : _trials[id].Left() is { } left ? result.FailedAfterItsSteps(left)
            : result;
    }

    public void Dispose()
    {
        // Memory is all that there was.
    }
}
