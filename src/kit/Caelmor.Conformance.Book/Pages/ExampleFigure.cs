using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>A scenario or an outline as its designer wrote it, and what became of it.</summary>
/// <param name="implementations">Those who brought a certificate.</param>
/// <param name="words">From its words to their entries.</param>
internal sealed class ExampleFigure(
    ImmutableArray<BookImplementation> implementations, WordLinks words)
{
    private readonly TableFigure _table = new(implementations);

    /// <summary>The example.</summary>
    /// <param name="example">It.</param>
    /// <param name="said">The entries that its rule leads to already; grows.</param>
    public Html Of(BookExample example, ISet<string> said) => Html.Of($"""
        <section class="example">
        <h5><span class="keyword">{example.Keyword}:</span> {words.Of(example.Name, said)}</h5>
        {Steps(example.Steps, said)}
        {(example.Tables.IsEmpty ? Outcomes(example.Cases[0]) : Html.Nothing)}
        {example.Tables.Select(_table.Of)}
        </section>

        """);

    public Html Steps(IEnumerable<BookStep> steps, ISet<string> said) =>
        Html.Of($"<ol class=\"steps\">\n{steps.Select(step => Step(step, said))}</ol>");

    private Html Step(BookStep step, ISet<string> said) => Html.Of($"""
        <li{Html.When(step.IsDefect, $" class=\"defect\"")}>
        <span class="keyword">{step.Keyword}</span> {words.Of(step.Text, said)}{Below(step)}</li>

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
