using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Markup;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>A scenario or an outline as its designer wrote it, and what became of it.</summary>
internal sealed class ExampleFigure(ImmutableArray<BookImplementation> implementations)
{
    private readonly TableFigure _table = new(implementations);

    public Html Of(BookExample example) => Html.Of($"""
        <section class="example">
        <h5><span class="keyword">{example.Keyword}:</span> {Wording.Of(example.Name)}</h5>
        {Steps(example.Steps)}
        {(example.Tables.IsEmpty ? Outcomes(example.Cases[0]) : Html.Nothing)}
        {example.Tables.Select(_table.Of)}
        </section>

        """);

    public static Html Steps(IEnumerable<BookStep> steps) =>
        Html.Of($"<ol class=\"steps\">\n{steps.Select(Step)}</ol>");

    private static Html Step(BookStep step) => Html.Of($"""
        <li{Html.When(step.IsDefect, $" class=\"defect\"")}>
        <span class="keyword">{step.Keyword}</span> {Wording.Of(step.Text)}{Below(step)}</li>

        """);

    private static Html Below(BookStep step) => Html.When(
        !step.Below.IsEmpty, $"<pre tabindex=\"0\">{string.Join('\n', step.Below)}</pre>");

    private Html Outcomes(BookCase one) => Html.When(
        !implementations.IsEmpty,
        $"""
        <p class="outcomes">
        {implementations.Select((who, place) => Html.Of($"""
            {Marks.Of(who, one.Outcomes[place], Html.Of($"{PageLayout.Name(who)} "))}

            """))}</p>
        """);
}
