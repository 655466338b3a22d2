using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference;
using Caelmor.AuditLedger.Reference.Running;

namespace Caelmor.AuditLedger.Mutants;

/// <summary>The reference with one thing wrong, on purpose.</summary>
/// <param name="Name">Short and unique, such as <c>counts-in-home</c>.</param>
/// <param name="Breaks">The rule it breaks, such as <c>dl-1.5</c>.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Start">Gives one that knows nothing yet: a process of its own.</param>
public sealed record LedgerMutant(
    string Name,
    string Breaks,
    string Sentence,
    string CaughtBy,
    Func<IAuditLedgerImplementation> Start)
{
    /// <summary>What a step can have expected instead, in part, where something comes in between;
    /// null if nothing else will do.</summary>
    public string? OrBy { get; init; }

    /// <summary>One whose steps are others.</summary>
    internal static LedgerMutant Stepping(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<LedgerSteps, LedgerSteps> change) => new(
            name,
            breaks,
            sentence,
            caughtBy,
            () => new NamedLedger(name, new ReferenceLedger(change(LedgerSteps.Right))));

    /// <summary>One that spoils what goes in and out of the reference.</summary>
    internal static LedgerMutant Spoiling(
        string name, string breaks, string sentence, string caughtBy, Func<Spoils> spoils) => new(
            name,
            breaks,
            sentence,
            caughtBy,
            () => new NamedLedger(name, new SpoiltLedger(new ReferenceLedger(), spoils())));

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
