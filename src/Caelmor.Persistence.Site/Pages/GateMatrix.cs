using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>Implementations and gates: a cell for each, and behind it its rules.</summary>
internal static class GateMatrix
{
    public static Html Of(Book book) => Html.Of($"""
        <section aria-labelledby="gates">
        <h2 id="gates">Gates</h2>
        <div class="wide"><table class="matrix">
        <thead><tr><th scope="col">gate</th><th scope="col">rules</th>{book.Implementations.Select(
            who => Html.Of($"<th scope=\"col\">{Layout.Name(who)}</th>"))}</tr></thead>
        <tbody>
        {Gates.All.Select(gate => Row(book, gate))}</tbody>
        </table></div>
        </section>
        """);

    private static Html Row(Book book, Gate gate)
    {
        List<BookRule> rules = [.. book.Rules.Where(rule => rule.Rule.Gate == gate)];
        var name = Gates.NameOf(gate);
        return Html.Of($"""
            <tr><th scope="row"><a data-view href="{Layout.Index}?gate={name}#rules">{name}</a>
            <span class="gloss">{Gates.SentenceOf(gate)}</span></th>
            <td class="number">{rules.Count}</td>
            {book.Implementations.Select((who, place) => Cell(gate, rules, who, place))}</tr>

            """);
    }

    private static Html Cell(Gate gate, List<BookRule> rules, BookImplementation who, int place)
    {
        List<RuleStanding> asked =
            [.. rules.Where(rule => rule.IsShown).Select(rule => rule.Standings[place])];
        if (asked.Count == 0)
        {
            return Html.Of($"<td><span class=\"gloss\">nobody is asked</span></td>\n");
        }

        var standing = asked.Exists(one => one.Standing == Standing.Fail) ? Standing.Fail
            : asked.TrueForAll(one => one.Standing == Standing.Pass) ? Standing.Pass
            : Standing.NotRun;
        var view = $"gate={Gates.NameOf(gate)}&implementation={who.Slug}"
            + $"&result={Say.SlugOf(standing)}";
        return Html.Of($"""
            <td><a data-view class="mark {Say.SlugOf(standing)}" href="{Layout.Index}?{view}#rules">
            {Say.SignOf(standing)} {Figures(asked, standing)}{Some(asked, rules)}</a></td>

            """);
    }

    private static string Some(List<RuleStanding> asked, List<BookRule> rules) =>
        asked.Count < rules.Count ? " with examples" : string.Empty;

    private static string Figures(List<RuleStanding> asked, Standing standing)
    {
        var such = asked.Count(one => one.Standing == standing);
        return standing switch
        {
            Standing.Pass => $"pass: all {such}",
            Standing.Fail => $"fail: {such} of {asked.Count}",
            _ => $"not run: {such} of {asked.Count}",
        };
    }
}
