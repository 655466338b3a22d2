using System.Collections.Immutable;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>One rule: its words, its reason, its examples, who obeys it, what proves it.</summary>
internal sealed class RuleArticle(ImmutableArray<BookImplementation> implementations)
{
    private readonly ExampleFigure _figure = new(implementations);

    public Html Of(BookRule one) => Html.Of($"""
        <article class="rule" id="{one.Id}" data-gate="{Gates.NameOf(one.Rule.Gate)}"
        data-results="{Results(one)}">
        <h4 tabindex="-1"><a class="number" href="#{one.Id}">{one.Id}</a> {one.Rule.Restated}</h4>
        <p class="facts">{Facts(one.Rule)}</p>
        {Standings(one)}
        {AccountNote.Of(one)}
        {one.Passages.Select(passage => Written(passage, one.Rule))}
        {Elsewhere(one)}
        {Mutants(one)}
        </article>

        """);

    /// <summary>A link to a rule of the book.</summary>
    public static Html Link(string id) => Html.Of($"<a href=\"{Layout.Index}#{id}\">{id}</a>");

    private string Results(BookRule one) => string.Join(' ', one.Standings.Select(
        (standing, place) =>
            $"{implementations[place].Slug}:{Say.SlugOf(standing.Standing)}"));

    private static Html Facts(CanonRule rule) => Html.Join(
        " · ",
        new[]
        {
            Html.Of($"gate: {Gates.NameOf(rule.Gate)}"),
            Html.Of($"{Say.Of(rule.Strength)}"),
            rule.Under is { } under
                ? Html.Of($"stands under <a href=\"#{under.Text}\">{under.Text}</a>")
                : Html.Nothing,
        }.Where(fact => !fact.IsNothing));

    private Html Standings(BookRule one) => Html.When(
        !one.Standings.IsEmpty,
        $"""
        <ul class="standings">
        {one.Standings.Select((standing, place) => Html.Of(
            $"<li>{Layout.Name(implementations[place])} {Mark(standing, place)}</li>\n"))}</ul>
        """);

    private Html Mark(RuleStanding standing, int place) =>
        Marks.Of(implementations[place], standing);

    private Html Written(Passage passage, CanonRule rule) => Html.Of($"""
        <section class="passage">
        {Html.When(passage.Heading != rule.Restated, $"""
            <p class="heading"><span class="keyword">Rule:</span> {passage.Heading}</p>
            """)}
        {Html.When(passage.Reason.Length > 0, $"<p class=\"reason\">{passage.Reason}</p>")}
        {Html.When(!passage.Background.IsEmpty, $"""
            <div class="background"><p class="keyword">Background</p>
            {ExampleFigure.Steps(passage.Background)}</div>
            """)}
        {passage.Examples.Select(_figure.Of)}
        <p class="place">{passage.Location.Path}, line {passage.Location.Line}</p>
        </section>
        """);

    private static Html Elsewhere(BookRule one) => Html.When(
        !one.Elsewhere.IsEmpty,
        $"""
        <p class="elsewhere">{(one.Passages.IsEmpty ? "Its" : "Further")} examples stand under
        {Html.Join(", ", one.Elsewhere.Select(home => Html.Of(
            $"<a href=\"#{home.Home}\">{home.Home}</a> ({home.Cases})")))}.</p>
        """);

    private static Html Mutants(BookRule one) => Html.When(
        !one.Mutants.IsEmpty,
        $"""
        <details class="proof">
        <summary>Proven by {Say.Count(one.Mutants.Length, "mutant")}</summary>
        <dl>
        {one.Mutants.Select(mutant => Html.Of($"""
            <dt><a href="{Layout.Mutants}#{mutant.Name}">{mutant.Name}</a></dt>
            <dd>{mutant.Sentence}</dd>

            """))}</dl>
        </details>
        """);
}
