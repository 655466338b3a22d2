using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>One scenario, or its control twin, and what became of it.</summary>
/// <param name="Id">The scenario's id: its file and line; a twin's goes on with <c>:control</c>, and
/// that of either in other circumstances with <c>:in</c> and a number.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="IsControl">Whether it is the control twin of a scenario.</param>
/// <param name="Rules">The rules it shows.</param>
/// <param name="Digest">SHA-256 of its title and steps: what was run.</param>
/// <param name="Finding">What it showed.</param>
/// <param name="Failure">Where and why it ended; null if it passed.</param>
/// <param name="Journal">What the implementation did to the server.</param>
/// <param name="Transcript">What was said between suite and implementation.</param>
/// <param name="Evidence">SHA-256 of all of the above: a change is found in its trial.</param>
public sealed record CertifiedTrial(
    string Id,
    string Title,
    bool IsControl,
    ImmutableArray<string> Rules,
    string Digest,
    Finding Finding,
    TrialFailure? Failure,
    TrialJournal Journal,
    ImmutableArray<TranscriptEvent> Transcript,
    string Evidence)
{
    private const string InOthers = ":in ";

    /// <summary>Whether it took place in other circumstances than those written.</summary>
    [JsonIgnore]
    public bool IsVaried => Id.Contains(InOthers, StringComparison.Ordinal);

    /// <summary>The id of the same trial as it is written.</summary>
    [JsonIgnore]
    public string AsWritten =>
        IsVaried ? Id[..Id.IndexOf(InOthers, StringComparison.Ordinal)] : Id;
}
