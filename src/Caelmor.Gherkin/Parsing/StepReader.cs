using Caelmor.Gherkin.Features;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Reads steps and tells the type of those that inherit it.</summary>
internal sealed class StepReader(Places places, Keywords keywords)
{
    public IReadOnlyList<Step> Read(IEnumerable<Ast.Step> steps)
    {
        var read = new List<Step>();

        // As in Reqnroll: what opens a scenario with And, But or * is a Given.
        var type = StepType.Given;
        foreach (var step in steps)
        {
            var keyword = keywords.Step(step.Keyword);
            type = TypeOf(keyword) ?? type;
            read.Add(new Step(
                keyword,
                step.Keyword.Trim(),
                type,
                step.Text,
                places.Of(step),
                step.DataTable is null ? null : Table(step.DataTable),
                step.DocString?.Content));
        }

        return read;
    }

    private static StepType? TypeOf(StepKeyword keyword) => keyword switch
    {
        StepKeyword.Given => StepType.Given,
        StepKeyword.When => StepType.When,
        StepKeyword.Then => StepType.Then,
        _ => null,
    };

    private static StepTable Table(Ast.DataTable table)
    {
        var rows = table.Rows.Select(Cells).ToList();
        return new StepTable(rows[0], rows.Skip(1).ToList());
    }

    private static IReadOnlyList<string> Cells(Ast.TableRow row) =>
        row.Cells.Select(cell => cell.Value).ToList();
}
