using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Checking;

/// <summary>Which step definitions the steps of some scenarios use, without running them.</summary>
public sealed class StepUsage
{
    private readonly Dictionary<StepDefinition, List<Step>> _uses;
    private readonly List<Problem> _problems = [];

    private StepUsage(IEnumerable<StepDefinition> definitions) =>
        _uses = definitions.ToDictionary(definition => definition, _ => new List<Step>());

    /// <summary>The steps without one definition; each reported once.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The definitions that no step uses.</summary>
    public IReadOnlyList<StepDefinition> Unused =>
        _uses.Where(use => use.Value.Count == 0).Select(use => use.Key).ToList();

    /// <summary>Matches all steps of the scenarios.</summary>
    public static StepUsage Of(IEnumerable<Scenario> scenarios, BindingSet bindings)
    {
        var usage = new StepUsage(bindings.StepDefinitions);

        // Every scenario repeats its background: what stands in one place is one step.
        foreach (var step in scenarios.SelectMany(one => one.Steps)
            .DistinctBy(step => (step.Location, step.Text)))
        {
            usage.Add(step, bindings);
        }

        return usage;
    }

    /// <summary>The steps that a definition fits, in the order of the files.</summary>
    public IReadOnlyList<Step> StepsOf(StepDefinition definition) => _uses[definition];

    private void Add(Step step, BindingSet bindings)
    {
        var match = bindings.Matcher.Find(step);
        foreach (var candidate in match.Candidates)
        {
            _uses[candidate].Add(step);
        }

        if (match.Problem is { } problem)
        {
            _problems.Add(problem);
        }
    }
}
