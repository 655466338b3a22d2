using Gherkin;
using Io.Cucumber.Messages.Types;
using Location = Caelmor.Conformance.Problems.Location;
using Node = Io.Cucumber.Messages.Types;

namespace Caelmor.Conformance.Features;

/// <summary>One parsed file, in which pickles find what they were compiled from.</summary>
/// <remarks>
/// A pickle has lost the keywords of its steps, and a defect is told by its <c>But</c>; so each
/// step is looked up in the document again.
/// </remarks>
internal sealed class FeatureFile
{
    private readonly Dictionary<string, Node.Step> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Node.Scenario Node, RuleBlock? Rule)> _scenarios =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, (Location Place, ExampleRow Row)> _rows =
        new(StringComparer.Ordinal);

    public FeatureFile(FeatureSource source, GherkinDocument document)
    {
        Document = document;
        Dialect = new GherkinDialectProvider(document.Feature.Language).DefaultDialect;
        Feature = new Feature(
            source.Path,
            document.Feature.Name,
            Described(document.Feature.Description),
            Names(document.Feature.Tags),
            document.Feature.Language,
            At(document.Feature.Location));
        foreach (var child in document.Feature.Children)
        {
            Index(child.Background, child.Scenario, rule: null);
            var block = child.Rule is { } rule
                ? new RuleBlock(
                    rule.Name, Described(rule.Description), Names(rule.Tags), At(rule.Location))
                : null;
            foreach (var inner in child.Rule?.Children ?? [])
            {
                Index(inner.Background, inner.Scenario, block);
            }
        }
    }

    public GherkinDocument Document { get; }

    public GherkinDialect Dialect { get; }

    public Feature Feature { get; }

    public IEnumerable<Node.Scenario> Scenarios => _scenarios.Values.Select(one => one.Node);

    public Location At(Node.Location at) =>
        new(Feature?.Path ?? Document.Uri, (int)at.Line, (int)(at.Column ?? 0));

    public Scenario ScenarioOf(Pickle pickle)
    {
        var (node, rule) = _scenarios[pickle.AstNodeIds[0]];
        var (place, row) = pickle.AstNodeIds.Count > 1
            ? _rows[pickle.AstNodeIds[1]]
            : (At(node.Location), null);
        return new Scenario
        {
            Feature = Feature,
            Rule = rule,
            Name = pickle.Name,
            Title = row is null ? pickle.Name : TitleOf(pickle.Name, row),
            Example = row,
            Tags = [.. pickle.Tags.Select(tag => tag.Name[1..]).Distinct(StringComparer.Ordinal)],
            Location = place,
            Id = $"{place.Path}:{place.Line}",
            Steps = Steps(pickle),
        };
    }

    private List<Step> Steps(Pickle pickle)
    {
        // As in Reqnroll: what opens a scenario with And, But or * is a Given.
        var type = StepType.Given;
        List<Step> steps = [];
        foreach (var step in pickle.Steps)
        {
            var node = _steps[step.AstNodeIds[0]];
            var keyword = KeywordOf(node);
            type = keyword <= StepKeyword.Then ? (StepType)keyword : type;
            steps.Add(new Step(
                keyword,
                node.Keyword.Trim(),
                type,
                step.Text,
                At(node.Location),
                Table(step.Argument?.DataTable),
                step.Argument?.DocString?.Content));
        }

        return steps;
    }

    // Some languages have one word for several keywords: the first that it can be is taken.
    private StepKeyword KeywordOf(Node.Step step)
    {
        var word = step.Keyword;
        return word.Trim() == "*" ? StepKeyword.Star
            : Dialect.GivenStepKeywords.Contains(word) ? StepKeyword.Given
            : Dialect.WhenStepKeywords.Contains(word) ? StepKeyword.When
            : Dialect.ThenStepKeywords.Contains(word) ? StepKeyword.Then
            : Dialect.AndStepKeywords.Contains(word) ? StepKeyword.And
            : StepKeyword.But;
    }

    private void Index(Background? background, Node.Scenario? scenario, RuleBlock? rule)
    {
        foreach (var step in background?.Steps ?? scenario?.Steps ?? [])
        {
            _steps.Add(step.Id, step);
        }

        if (scenario is not null)
        {
            _scenarios.Add(scenario.Id, (scenario, rule));
        }

        foreach (var examples in scenario?.Examples ?? [])
        {
            foreach (var (index, row) in examples.TableBody.Index())
            {
                var values = examples.TableHeader.Cells.Zip(
                    row.Cells, (name, cell) => KeyValuePair.Create(name.Value, cell.Value));
                _rows.Add(
                    row.Id, (At(row.Location), new ExampleRow(examples.Name, index, [.. values])));
            }
        }
    }

    private static StepTable? Table(PickleTable? table) => table is null
        ? null
        : new StepTable(Cells(table.Rows[0]), [.. table.Rows.Skip(1).Select(Cells)]);

    private static IReadOnlyList<string> Cells(PickleTableRow row) =>
        [.. row.Cells.Select(cell => cell.Value)];

    private static IReadOnlyList<string> Names(IEnumerable<Tag> tags) =>
        [.. tags.Select(tag => tag.Name[1..]).Distinct(StringComparer.Ordinal)];

    // The parser keeps the indentation of descriptions; nobody wants to read it.
    private static string Described(string description) =>
        string.Join('\n', description.Split('\n').Select(line => line.Trim())).Trim();

    // Names the row of an outline for people.
    private static string TitleOf(string name, ExampleRow row) =>
        row.Values.All(cell => name.Contains(cell.Value, StringComparison.Ordinal))
            ? name
            : $"{name} ({string.Join(", ", row.Values.Select(cell => $"{cell.Key}: {cell.Value}"))})";
}
