using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>What the store answered to what the scenario is about.</summary>
public sealed class AnswerDriver
{
    private string? _request;

    /// <summary>Why it was refused; null if it was not.</summary>
    public Exception? Refusal { get; private set; }

    /// <summary>Whether a commit was acknowledged.</summary>
    public bool IsAcknowledged { get; private set; }

    /// <summary>Whether it was asked to open and not to commit.</summary>
    public bool IsAboutOpening { get; private set; }

    /// <summary>A commit was answered.</summary>
    public void ToCommit(Exception? refusal)
    {
        (_request, Refusal, IsAcknowledged) = ("the commit", refusal, refusal is null);
    }

    /// <summary>An opening was answered.</summary>
    public void ToOpening(Exception? refusal)
    {
        (_request, Refusal, IsAboutOpening) = ("the opening", refusal, true);
    }

    /// <summary>It was refused, in words.</summary>
    public void ShouldBeRefused()
    {
        Expect.That(
            Refusal is not null, $"{_request} is refused.", () => $"{_request} was granted.");
        Expect.Says(Refusal!);
    }

    /// <summary>It was not refused.</summary>
    public void ShouldBeGranted() => Expect.That(
        Refusal is null, $"{_request} is granted.", () => $"{Describe.Of(Refusal!)}.");
}
