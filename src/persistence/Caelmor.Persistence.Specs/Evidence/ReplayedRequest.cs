using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>A request of a transcript: what was asked, and what came of it.</summary>
/// <param name="asked">What was asked.</param>
internal sealed class ReplayedRequest(TranscriptEvent.Asked asked)
{
    private readonly TaskCompletionSource _turn =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Func<OutcomeForm>? _outcome;

    /// <summary>Whether the suite has asked it, in this replay.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => _outcome is not null;

    /// <summary>Ends when the request does, or when it is to be played by whoever asked it.</summary>
    public Task Turn => _turn.Task;

    /// <summary>Whether it is the same request.</summary>
    public bool Is(TranscriptEvent.Asked other) =>
        other.Method == asked.Method && JsonElement.DeepEquals(other.Params, asked.Params);

    /// <summary>What it came to.</summary>
    /// <exception cref="ReplayedSilenceException">Nothing ever came of it.</exception>
    public OutcomeForm Outcome() => (_outcome ?? throw new ReplayedSilenceException())();

    public void End(OutcomeForm outcome) => End(() => outcome);

    public void Fail(Exception cause) => End(() => throw cause);

    /// <summary>Whoever has played so far has its answer: whoever waits for this one plays
    /// on.</summary>
    public void PlayOn() => _turn.TrySetResult();

    public override string ToString() => $"{asked}";

    private void End(Func<OutcomeForm> outcome)
    {
        _outcome = outcome;
        _turn.TrySetResult();
    }
}
