using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.Conformance.Judging;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Knows what came of the request that a scenario is about.</summary>
public sealed class AnswerDriver
{
    private bool _isThere;
    private string _request = "";

    /// <summary>Why it was refused; null if it was granted.</summary>
    internal LedgerRefusal? Refusal { get; private set; }

    /// <summary>Where a refusal has to say that it is, or what that begins with; empty for
    /// anywhere.</summary>
    internal string Place { get; set; } = "";

    /// <summary>Whether it was granted.</summary>
    internal bool IsGranted => _isThere && Refusal is null;

    /// <summary>It was refused, and says what is wrong.</summary>
    public void ShouldBeRefused()
    {
        Expect.That(
            _isThere && Refusal is not null,
            $"{_request} is refused.",
            () => "it was granted.");
        Expect.Says(Refusal!);
        Expect.That(
            Refusal!.Path.StartsWith(Place, StringComparison.Ordinal),
            $"the refusal says where: {Place}.",
            () => $"{Refusal}.");
    }

    /// <summary>It was granted.</summary>
    public void ShouldBeGranted() => Expect.That(
        IsGranted,
        $"{_request} is granted.",
        () => Refusal is { } why ? $"it was refused: {why}." : "nothing was asked.");

    /// <summary>Something was asked.</summary>
    /// <param name="request">What, such as <c>the append</c>.</param>
    /// <param name="refusal">Why it was refused; null if it was granted.</param>
    internal void Note(string request, LedgerRefusal? refusal) =>
        (_isThere, _request, Refusal) = (true, request, refusal);

    /// <summary>Something that a step needs was granted.</summary>
    /// <exception cref="RuleBreachException">It was refused.</exception>
    internal static void Demand(string request, LedgerRefusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RuleBreachException($"{request} is granted.", $"it was refused: {refusal}.");
        }
    }
}
