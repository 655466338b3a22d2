using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Parsing;

/// <summary>A scenario with placeholders, of which each row of examples makes one to run.</summary>
internal sealed class Outline
{
    private readonly Scenario _template;
    private readonly int _backgroundSteps;

    public Outline(Scenario template, int backgroundSteps)
    {
        _template = template;
        _backgroundSteps = backgroundSteps;
        Uses = FindUses();
    }

    /// <summary>The placeholders, each with the first place that names it.</summary>
    public IReadOnlyDictionary<string, Location> Uses { get; }

    public Scenario Fill((ExampleRow Row, Location Location) example, IEnumerable<string> tags)
    {
        var (row, location) = example;
        var name = Placeholders.Fill(_template.Name, row);
        return _template with
        {
            Name = name,
            Title = ScenarioTitle.Of(name, row),
            Example = row,
            Tags = _template.Tags.Concat(tags).Distinct(StringComparer.Ordinal).ToList(),
            Location = location,
            Id = $"{location.Path}:{location.Line}",
            Steps = _template.Steps.Select((step, i) =>
                i < _backgroundSteps ? step : Placeholders.Fill(step, row)).ToList(),
        };
    }

    private Dictionary<string, Location> FindUses()
    {
        var uses = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var name in Placeholders.In(_template.Name))
        {
            uses.TryAdd(name, _template.Location);
        }

        foreach (var step in _template.Steps.Skip(_backgroundSteps))
        {
            foreach (var name in Placeholders.In(step))
            {
                uses.TryAdd(name, step.Location);
            }
        }

        return uses;
    }
}
