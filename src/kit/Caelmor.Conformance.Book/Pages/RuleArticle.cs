using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>One rule: its words, its reason, its examples, who obeys it, what proves it.</summary>
/// <remarks>Each word of the glossary leads to its entry once in it, where it is said
/// first.</remarks>
internal sealed class RuleArticle(Chapter chapter, RuleLinks links, WordLinks words)
{
    private readonly ExampleFigure _figure = new(chapter.Implementations, words);

    public Html Of(BookRule one) => Of(one, []);

    private Html Of(BookRule one, HashSet<string> said) => Html.Of($"""
        <article class="rule" id="{one.Id}" data-group="{one.Rule.Group.Id}"
        data-results="{Results(one)}">
        <h4 tabindex="-1"><a class="number" href="#{one.Id}">{one.Id}</a>
        {words.Of(one.Rule.Restated, said)}</h4>
        <p class="facts">{Facts(one.Rule)}</p>
        {Standings(one)}
        {CoverageNote.Of(one)}
        {one.Passages.Select(passage => Written(passage, one.Rule, said))}
        {Elsewhere(one)}
        {Mutants(one)}
        </article>

        """);

    private string Results(BookRule one) => string.Join(' ', one.Standings.Select(
        (status, place) =>
            $"{chapter.Implementations[place].Slug}:{Describe.SlugOf(status.Status)}"));

    private Html Facts(Rule rule) => Html.Join(
        " · ",
        new[]
        {
            Html.Of($"{chapter.Register.GroupWord}: {rule.Group.Title}"),
            Html.Of($"{Describe.Of(rule.Strength)}"),
            rule.Under is { } under
                ? Html.Of($"stands under {links.Rule(under)}")
                : Html.Nothing,
        }.Where(fact => !fact.IsNothing));

    private Html Standings(BookRule one) => Html.When(
        !one.Standings.IsEmpty,
        $"""
        <ul class="standings">
        {one.Standings.Select((status, place) => Html.Of(
            $"<li>{Name(place)} {Mark(status, place)}</li>\n"))}</ul>
        """);

    private Html Name(int place) => PageLayout.Name(chapter.Implementations[place]);

    private Html Mark(RuleStatus status, int place) =>
        Marks.Of(chapter.Implementations[place], status);

    private Html Written(Passage passage, Rule rule, HashSet<string> said) => Html.Of($"""
        <section class="passage">
        {Html.When(passage.Heading != rule.Restated, $"""
            <p class="heading"><span class="keyword">Rule:</span>
            {words.Of(passage.Heading, said)}</p>
            """)}
        {Html.When(
            passage.Reason.Length > 0,
            $"<p class=\"reason\">{words.Of(passage.Reason, said)}</p>")}
        {Html.When(!passage.Background.IsEmpty, $"""
            <div class="background"><p class="keyword">Background</p>
            {_figure.Steps(passage.Background, said)}</div>
            """)}
        {passage.Examples.Select(example => _figure.Of(example, said))}
        <p class="place">{passage.Location.Path}, line {passage.Location.Line}</p>
        </section>
        """);

    private Html Elsewhere(BookRule one) => Html.When(
        !one.Elsewhere.IsEmpty,
        $"""
        <p class="elsewhere">{(one.Passages.IsEmpty ? "Its" : "Further")} examples stand under
        {Lists.Of(one.Elsewhere.Select(Home))}.</p>
        """);

    // What is counted is said once.
    private Html Home(CrossReference home, int place) => place == 0
        ? Html.Of($"{links.Rule(home.Home)} ({Describe.Count(home.Cases, "example")})")
        : Html.Of($"{links.Rule(home.Home)} ({home.Cases})");

    private Html Mutants(BookRule one) => Html.When(
        !one.Mutants.IsEmpty,
        $"""
        <details class="proof">
        <summary>Proven by {Describe.Count(one.Mutants.Length, "mutant")}</summary>
        <dl>
        {one.Mutants.Select(mutant => Html.Of($"""
            <dt><a href="{PageLayout.Mutants}#{Anchors.Of(chapter, mutant)}">{mutant.Name}</a></dt>
            <dd>{mutant.Sentence}</dd>

            """))}</dl>
        </details>
        """);
}
