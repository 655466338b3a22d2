using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Running;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Certification;

/// <summary>Somebody who is tried.</summary>
public interface ISubject
{
    /// <summary>What it calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>Gives the trials of one run what they ask for.</summary>
    /// <param name="options">How the run goes about it.</param>
    ITrialHost Host(CertifierOptions options);

    /// <summary>The same, with everything that is said to and by it written down.</summary>
    /// <param name="transcripts">Where it is written down.</param>
    /// <returns>Null if nothing of it can be written down.</returns>
    ISubject? Recorded(TranscriptBook transcripts);
}

/// <summary>Gives the steps of each trial of a run what they ask for.</summary>
/// <remarks>The journal is the certifier's own.</remarks>
public interface ITrialHost : IDisposable
{
    /// <summary>What the steps of a trial ask for. All trials are prepared before one
    /// begins.</summary>
    /// <param name="scenario">The scenario or the control twin.</param>
    /// <param name="journal">What is done in the trial is written there.</param>
    ScenarioServices Prepare(Scenario scenario, Journal journal);

    /// <summary>A trial begins. Several may be under way at a time.</summary>
    void Started(Scenario scenario);

    /// <summary>A trial has ended or was left behind.</summary>
    void Finished(ScenarioResult result);

    /// <summary>The result of a trial, with what came to light after its end.</summary>
    Task<ScenarioResult> CloseAsync(ScenarioResult result);
}
