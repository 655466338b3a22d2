using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>A feature file as its designer wrote it, before rows filled it in.</summary>
internal sealed class FileText(FeatureSource source)
{
    private const char TableEdge = '|';
    private static readonly string[] Quotes = ["\"\"\"", "```"];

    private readonly string[] _lines =
        source.Text.ReplaceLineEndings("\n").Split('\n');

    public string Path => source.Path;

    /// <summary>A line without the blanks around it; counts from 1.</summary>
    public string Line(int number) => _lines[number - 1].Trim();

    /// <summary>The table or the text that stands under a step.</summary>
    public IEnumerable<string> Below(int number)
    {
        var next = number;
        if (next < _lines.Length && Quotes.FirstOrDefault(_lines[next].Trim().StartsWith)
            is { } quote)
        {
            var end = Array.FindIndex(_lines, next + 1, line => line.Trim() == quote);
            return Dedented(_lines[next..(end + 1)]);
        }

        return _lines.Skip(number).Select(line => line.Trim())
            .TakeWhile(line => line.StartsWith(TableEdge));
    }

    /// <summary>The line in which a scenario or the outline of a row begins.</summary>
    public int HeadOf(Scenario scenario)
    {
        if (scenario.Example is not { } row)
        {
            return scenario.Location.Line;
        }

        var head = scenario.Steps[^1].Location.Line;
        while (--head > 0 && Filled(AfterKeyword(Line(head)), row) != scenario.Name)
        {
        }

        return head > 0 ? head : throw new InvalidDataException(
            $"Found no outline above the row {scenario.Location} that makes '{scenario.Name}'. "
            + "Give the same feature files that the suite was read from.");
    }

    /// <summary>What precedes the first colon.</summary>
    public string KeywordAt(int number) => Line(number).Split(':')[0];

    /// <summary>What follows the first colon.</summary>
    public string NameAt(int number) => AfterKeyword(Line(number));

    private static string AfterKeyword(string line) =>
        line.IndexOf(':') is var colon and >= 0 ? line[(colon + 1)..].Trim() : string.Empty;

    private static string Filled(string template, ExampleRow row) =>
        row.Values.Aggregate(template, (text, cell) => text.Replace(
            $"<{cell.Key}>", cell.Value, StringComparison.Ordinal));

    private static IEnumerable<string> Dedented(string[] lines)
    {
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return lines.Select(line => line.Length >= indent ? line[indent..] : line.TrimStart());
    }
}
