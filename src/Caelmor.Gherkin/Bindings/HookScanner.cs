using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Collects hooks, and refuses those that would tie scenarios together.</summary>
internal sealed class HookScanner(List<Problem> problems)
{
    private const int DefaultOrder = 10000;

    private readonly List<Hook> _found = [];

    public IReadOnlyList<Hook> Found => _found;

    public void Take(Marker marker, BoundMethod bound)
    {
        if (KindOf(marker) is { } kind)
        {
            Add(kind, marker, bound);
        }
        else if (marker.Name.StartsWith("Before", StringComparison.Ordinal)
            || marker.Name.StartsWith("After", StringComparison.Ordinal))
        {
            problems.Add(BindingProblems.Unsupported(
                bound,
                marker.Name,
                "scenarios are isolated: they run alone, in any order and side by side."));
        }
    }

    private void Add(HookKind kind, Marker marker, BoundMethod bound)
    {
        var tags = marker.Texts("Tags").Select(tag => tag.TrimStart('@')).ToList();
        if (tags.Find(IsTagExpression) is { } expression)
        {
            problems.Add(BindingProblems.Unsupported(
                bound, $"{marker.Name}(\"{expression}\")", "a hook names tags, no expression."));
            return;
        }

        _found.Add(new Hook(kind, marker.Number("Order", DefaultOrder), tags, bound));
    }

    private static bool IsTagExpression(string tag) => tag.AsSpan().IndexOfAny(" ()") >= 0;

    private static HookKind? KindOf(Marker marker) => marker.Name switch
    {
        "BeforeScenario" or "Before" => HookKind.BeforeScenario,
        "AfterScenario" or "After" => HookKind.AfterScenario,
        "BeforeStep" => HookKind.BeforeStep,
        "AfterStep" => HookKind.AfterStep,
        _ => null,
    };
}
