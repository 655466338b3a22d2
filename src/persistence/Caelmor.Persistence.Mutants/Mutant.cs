using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants;

/// <summary>The reference with one thing wrong, on purpose.</summary>
/// <remarks>
/// A mutant is the proof that scenarios notice: one of the scenarios of the very rule that it
/// breaks has to fail on it, for the reason that the rule gives.
/// </remarks>
public sealed record Mutant : IImplementation
{
    private readonly Func<CanonSteps, IGameServer, CanonSteps> _change = (steps, _) => steps;
    private readonly Func<IGameServer, IGameServer> _rewire = server => server;
    private readonly Func<Func<IPersistenceOrchestrator>, IPersistenceOrchestrator> _wrap =
        make => make();

    /// <summary>A mutant in which steps of the reference are replaced.</summary>
    public Mutant(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<CanonSteps, IGameServer, CanonSteps> change)
    {
        (Name, Breaks, Sentence, CaughtBy) = (name, new(breaks), sentence, caughtBy);
        _change = change;
    }

    /// <summary>
    /// A mutant in which steps of the reference are replaced, whatever the server.
    /// </summary>
    public Mutant(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<CanonSteps, CanonSteps> change)
        : this(name, breaks, sentence, caughtBy, (steps, _) => change(steps))
    {
    }

    /// <summary>A mutant that has the reference look at another server than there is.</summary>
    public Mutant(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<IGameServer, IGameServer> rewire)
    {
        (Name, Breaks, Sentence, CaughtBy) = (name, new(breaks), sentence, caughtBy);
        _rewire = rewire;
    }

    /// <summary>A mutant that has each request carried out by somebody made for it.</summary>
    public Mutant(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<Func<IPersistenceOrchestrator>, IPersistenceOrchestrator> wrap)
    {
        (Name, Breaks, Sentence, CaughtBy) = (name, new(breaks), sentence, caughtBy);
        _wrap = wrap;
    }

    /// <summary>Short and unique, such as <c>commits-what-it-has</c>.</summary>
    public string Name { get; }

    /// <summary>The rule it breaks.</summary>
    public RuleId Breaks { get; init; }

    /// <summary>What it does wrong, for people.</summary>
    public string Sentence { get; }

    /// <summary>
    /// What the failing step has to have expected, in part: so a mutant is not caught by accident.
    /// </summary>
    public string CaughtBy { get; init; }

    /// <summary>What a step can have expected instead, in part, where chance decides which of two
    /// comes first; null if nothing else will do.</summary>
    public string? OrBy { get; init; }

    /// <summary>Whether nothing of it shows in any scenario as it is written.</summary>
    public bool LiesLow { get; init; }

    /// <summary>Mutants have no versions of their own.</summary>
    public string Version => "mutant";

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => _wrap(() =>
        new ReferenceOrchestrator(_rewire(server), _change(CanonSteps.Canonical, server)));

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
