using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants;

/// <summary>The reference with one thing wrong, on purpose.</summary>
/// <remarks>
/// A mutant is the proof that scenarios notice: one of the scenarios of the very rule that it breaks has to
/// fail on it, for the reason that the rule gives.
/// </remarks>
/// <param name="Name">Short and unique, such as <c>commits-what-it-has</c>.</param>
/// <param name="Breaks">The rule it breaks.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">
/// What the failing step has to have expected, in part: so a mutant is not caught by accident.
/// </param>
/// <param name="Change">Replaces steps of the reference.</param>
public sealed record Mutant(
    string Name,
    RuleId Breaks,
    string Sentence,
    string CaughtBy,
    Func<CanonSteps, IGameServer, CanonSteps> Change) : IImplementation
{
    /// <summary>Mutants have no versions of their own.</summary>
    public string Version => "mutant";

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new ReferenceOrchestrator(server, Change(CanonSteps.Canonical, server));

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
