using System.Collections.Immutable;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>A scenario or an outline as its designer wrote it, and what became of it.</summary>
internal sealed class ExampleFigure(ImmutableArray<BookImplementation> implementations)
{
    private const int LongTable = 8;

    public Html Of(BookExample example) => Html.Of($"""
        <section class="example">
        <h5><span class="keyword">{example.Keyword}:</span> {Wording.Of(example.Name)}</h5>
        {Steps(example.Steps)}
        {(example.Tables.IsEmpty ? Outcomes(example.Cases[0]) : Html.Nothing)}
        {example.Tables.Select(Table)}
        </section>

        """);

    public static Html Steps(IEnumerable<BookStep> steps) =>
        Html.Of($"<ol class=\"steps\">\n{steps.Select(Step)}</ol>");

    private static Html Step(BookStep step) => Html.Of($"""
        <li{Html.When(step.IsDefect, $" class=\"defect\"")}><span class="keyword">{step.Keyword}</span> {Wording.Of(step.Text)}{Below(step)}</li>

        """);

    private static Html Below(BookStep step) => Html.When(
        !step.Below.IsEmpty, $"<pre tabindex=\"0\">{string.Join('\n', step.Below)}</pre>");

    private Html Outcomes(BookCase one) => Html.When(
        !implementations.IsEmpty,
        $"<p class=\"outcomes\">{implementations.Select((who, place) => Html.Of(
            $"{Marks.Of(who, one.Outcomes[place], Html.Of($"{Layout.Name(who)} "))} "))}</p>");

    private Html Table(ExamplesTable table) => table.Rows.Length <= LongTable
        ? Html.Of($"<p class=\"table-name\">{Name(table)}</p>\n{Grid(table)}")
        : Html.Of($"""
            <details class="rows"{Html.When(HasFailure(table), $" open")}>
            <summary>{Name(table)} <span class="figures">{table.Rows.Length} rows{Summary(table)}</span></summary>
            {Grid(table)}
            </details>
            """);

    private static Html Name(ExamplesTable table) => Html.Of(
        $"<span class=\"keyword\">Examples{(table.Name.Length > 0 ? ":" : "")}</span> {table.Name}");

    private static bool HasFailure(ExamplesTable table) => table.Rows.Any(row =>
        row.Outcomes.Any(outcome => outcome.Standing == Standing.Fail));

    private Html Summary(ExamplesTable table) => Html.Join(implementations.Select((who, place) =>
        Html.Of($"; {Layout.Name(who)}: {Tally(table, place)}")));

    private static string Tally(ExamplesTable table, int place) => string.Join(", ", table.Rows
        .GroupBy(row => row.Outcomes[place].Standing)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Say.Of(group.Key)}"));

    private Html Grid(ExamplesTable table) => Html.Of($"""
        <div class="wide" role="region" aria-label="Examples" tabindex="0"><table class="examples">
        <thead><tr>{table.Columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>"))}{implementations.Select(who => Html.Of($"<th scope=\"col\" class=\"who\">{Layout.Name(who)}</th>"))}</tr></thead>
        <tbody>
        {table.Rows.Select(Row)}</tbody>
        </table></div>
        """);

    private Html Row(BookCase row) => Html.Of($"""
        <tr>{row.Scenario.Example!.Values.Select(cell => Html.Of($"<td>{cell.Value}</td>"))}{implementations.Select((who, place) => Html.Of($"<td>{Marks.Of(who, row.Outcomes[place], Html.Nothing)}</td>"))}</tr>

        """);
}
