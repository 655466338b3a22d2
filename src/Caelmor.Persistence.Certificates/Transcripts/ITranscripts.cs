using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Wire.Forms;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>What was said in the trials of a run.</summary>
public interface ITranscripts
{
    /// <summary>The system states that were handed about, by their SHA-256.</summary>
    ImmutableSortedDictionary<string, StateForm> States { get; }

    /// <summary>What was said in the trial of a scenario; empty if nothing was.</summary>
    ImmutableArray<TranscriptEvent> Of(Scenario scenario);
}
