using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Matching;

/// <summary>What was found for a step: one definition, or the problem.</summary>
public sealed class StepMatch
{
    internal StepMatch(StepDefinition definition, IReadOnlyList<string> arguments)
    {
        Definition = definition;
        Candidates = [definition];
        Arguments = arguments;
    }

    internal StepMatch(Problem problem, IReadOnlyList<StepDefinition> candidates)
    {
        Problem = problem;
        Candidates = candidates;
        Arguments = [];
    }

    /// <summary>The definition to run; null if there is a problem.</summary>
    public StepDefinition? Definition { get; }

    /// <summary>All definitions that fit; more than one if it is ambiguous.</summary>
    public IReadOnlyList<StepDefinition> Candidates { get; }

    /// <summary>The arguments in the step's text, in order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Why there is no definition to run: undefined or ambiguous.</summary>
    public Problem? Problem { get; }
}
