using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>A table of examples, and beside each row what became of it.</summary>
internal sealed class TableFigure(ImmutableArray<BookImplementation> implementations)
{
    private const int Long = 8;

    // What a narrow window has to scroll has to be reached by the keyboard; links in it do as well.
    private static readonly Html Reachable =
        Html.Of($" role=\"group\" aria-label=\"Examples\" tabindex=\"0\"");

    /// <summary>A long one is folded up, unless something in it failed.</summary>
    public Html Of(ExamplesTable table) => table.Rows.Length <= Long
        ? Html.Of($"<p class=\"table-name\">{Name(table)}</p>\n{Grid(table)}")
        : Html.Of($"""
            <details class="rows"{Html.When(HasFailure(table), $" open")}>
            <summary>{Name(table)}
            <span class="figures">{table.Rows.Length} rows{Tallies(table)}</span></summary>
            {Grid(table)}
            </details>
            """);

    private static Html Name(ExamplesTable table) => Html.Of($"""
        <span class="keyword">Examples{(table.Name.Length > 0 ? ":" : "")}</span> {table.Name}
        """);

    private static bool HasFailure(ExamplesTable table) => table.Rows.Any(row =>
        row.Outcomes.Any(outcome => outcome.Status == Status.Fail));

    private Html Tallies(ExamplesTable table) => Html.Join(implementations.Select((who, place) =>
        Html.Of($"; {PageLayout.Name(who)}: {Tally(table, place)}")));

    private static string Tally(ExamplesTable table, int place) => string.Join(", ", table.Rows
        .GroupBy(row => row.Outcomes[place].Status)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Describe.Of(group.Key)}"));

    private Html Grid(ExamplesTable table) => Html.Of($"""
        <div class="wide"{(implementations.IsEmpty ? Reachable : Html.Nothing)}>
        <table class="examples">
        <thead><tr>{table.Columns.Select(Column)}{implementations.Select(Who)}</tr></thead>
        <tbody>
        {table.Rows.Select(Row)}</tbody>
        </table></div>
        """);

    private static Html Column(string name) => Html.Of($"<th scope=\"col\">{name}</th>");

    private static Html Who(BookImplementation one) =>
        Html.Of($"<th scope=\"col\">{PageLayout.Name(one)}</th>");

    private Html Row(BookCase row)
    {
        var cells = row.Scenario.Example!.Values.Select(cell => Html.Of($"<td>{cell.Value}</td>"));
        var marks = implementations.Select((who, place) =>
            Html.Of($"<td>{Marks.Of(who, row.Outcomes[place], Html.Nothing)}</td>"));
        return Html.Of($"<tr>{cells}{marks}</tr>\n");
    }
}
