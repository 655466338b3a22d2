using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>One <c>Examples:</c> table of an outline.</summary>
internal sealed class ExamplesTable(Places places, Ast.Examples ast)
{
    private readonly List<string> _columns =
        ast.TableHeader?.Cells.Select(cell => cell.Value).ToList() ?? [];

    // The parser gives neither header nor body for a table that is not there.
    private readonly List<Ast.TableRow> _rows = ast.TableBody?.ToList() ?? [];

    public IReadOnlyList<string> Tags { get; } = Parsing.Tags.Of(ast.Tags);

    public IEnumerable<(ExampleRow Row, Location Location)> Rows() =>
        _rows.Select((row, index) => (Row(row, index), places.At(row.Location)));

    public IEnumerable<Problem> Check(Outline outline)
    {
        if (_rows.Count == 0)
        {
            return [FeatureProblems.EmptyExamples(places.Of(ast), ast.Name)];
        }

        return UnknownPlaceholders(outline).Concat(UnusedColumns(outline)).Concat(Repeated());
    }

    private IEnumerable<Problem> UnknownPlaceholders(Outline outline) =>
        from use in outline.Uses
        where !_columns.Contains(use.Key, StringComparer.Ordinal)
        select FeatureProblems.UnknownPlaceholder(use.Value, use.Key, _columns);

    private IEnumerable<Problem> UnusedColumns(Outline outline) =>
        from cell in ast.TableHeader.Cells
        where !outline.Uses.ContainsKey(cell.Value)
        select FeatureProblems.UnusedColumn(places.At(cell.Location), cell.Value);

    private IEnumerable<Problem> Repeated() =>
        ast.TableHeader.Cells
            .GroupBy(cell => cell.Value, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(cell =>
                FeatureProblems.RepeatedColumn(places.At(cell.Location), cell.Value));

    private ExampleRow Row(Ast.TableRow row, int index) => new(
        ast.Name,
        index,
        _columns.Zip(row.Cells, (name, cell) => KeyValuePair.Create(name, cell.Value)).ToList());
}
