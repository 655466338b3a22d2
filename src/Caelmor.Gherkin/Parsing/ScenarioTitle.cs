using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Names the row of an outline for people.</summary>
internal static class ScenarioTitle
{
    public static string Of(string name, ExampleRow row)
    {
        var values = row.Values;
        if (values.All(value => name.Contains(value.Value, StringComparison.Ordinal)))
        {
            return name;
        }

        var cells = values.Select(value => $"{value.Key}: {value.Value}");
        return $"{name} ({string.Join(", ", cells)})";
    }
}
