using System.Collections.Concurrent;
using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Matching;

/// <summary>Finds the step definition of a step.</summary>
/// <remarks>Safe to use from many threads; it remembers what it found.</remarks>
public sealed class StepMatcher
{
    private readonly IReadOnlyList<StepDefinition> _definitions;
    private readonly ConcurrentDictionary<(StepType Type, string Text, int Extra), StepMatch> _found
        = new();

    internal StepMatcher(IReadOnlyList<StepDefinition> definitions) => _definitions = definitions;

    /// <summary>Finds the one definition that fits; tells why, if it is not one.</summary>
    public StepMatch Find(Step step)
    {
        var key = (step.Type, step.Text, Extra(step));
        return _found.TryGetValue(key, out var known) ? known : Search(step, key);
    }

    // A table and a doc string are handed over as one more argument each.
    private static int Extra(Step step) =>
        (step.Table is null ? 0 : 1) + (step.DocString is null ? 0 : 1);

    private StepMatch Search(Step step, (StepType Type, string Text, int Extra) key)
    {
        var fitting = _definitions
            .Where(definition => definition.IsFor(step.Type))
            .Select(one => (Definition: one, Arguments: one.Pattern.Match(step.Text)))
            .Where(one => one.Arguments is not null)
            .ToList();

        // Two attributes of one method mean the same method: that is not ambiguous.
        var callable = fitting
            .Where(one => one.Definition.Bound.Parameters.Count == one.Arguments!.Count + key.Extra)
            .DistinctBy(one => (one.Definition.Class, one.Definition.Bound.Method))
            .ToList();
        switch (callable)
        {
            case [var (definition, arguments)]:
                return _found[key] = new StepMatch(definition, arguments!);
            case []:
                // Not remembered: the problem names the place, and the next step stands elsewhere.
                var near = fitting.Select(one => one.Definition).ToList();
                return new StepMatch(StepProblems.Undefined(step, near, _definitions), []);
            default:
                var candidates = callable.Select(one => one.Definition).ToList();
                return new StepMatch(StepProblems.Ambiguous(step, candidates), candidates);
        }
    }
}
