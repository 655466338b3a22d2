using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Markup;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Implementations and groups: a cell for each, and behind it its rules.</summary>
internal static class GroupMatrix
{
    public static Html Of(Chapter chapter) => Html.Of($"""
        <section aria-labelledby="groups">
        <h2 id="groups">{Describe.Heading(chapter.Register.GroupWord)}s</h2>
        <div class="wide"><table class="matrix">
        <thead><tr><th scope="col">{chapter.Register.GroupWord}</th>
        <th scope="col">rules</th>{chapter.Implementations.Select(
            who => Html.Of($"<th scope=\"col\">{PageLayout.Name(who)}</th>"))}</tr></thead>
        <tbody>
        {chapter.Groups.Select(group => Row(chapter, group))}</tbody>
        </table></div>
        </section>
        """);

    private static Html Row(Chapter chapter, Group group)
    {
        List<BookRule> rules = [.. chapter.Rules.Where(rule => rule.Rule.Group == group)];
        return Html.Of($"""
            <tr><th scope="row"><a data-view
            href="{chapter.Page}?group={group.Id}#rules">{group.Title}</a>
            <span class="gloss">{group.Sentence}</span></th>
            <td class="number">{rules.Count}</td>
            {chapter.Implementations.Select(
                (who, place) => Cell(chapter, group, rules, who, place))}</tr>

            """);
    }

    private static Html Cell(
        Chapter chapter, Group group, List<BookRule> rules, BookImplementation who, int place)
    {
        List<RuleStatus> asked =
            [.. rules.Where(rule => rule.IsShown).Select(rule => rule.Standings[place])];
        if (asked.Count == 0)
        {
            return Html.Of($"<td><span class=\"gloss\">nobody is asked</span></td>\n");
        }

        var status = asked.Exists(one => one.Status == Status.Fail) ? Status.Fail
            : asked.TrueForAll(one => one.Status == Status.Pass) ? Status.Pass
            : Status.NotRun;
        var view = $"group={group.Id}&implementation={who.Slug}"
            + $"&result={Describe.SlugOf(status)}";
        return Html.Of($"""
            <td><a data-view class="mark {Describe.SlugOf(status)}" href="{chapter.Page}?{view}#rules">
            {Describe.SignOf(status)} {Figures(asked, status)}{Some(asked, rules)}</a></td>

            """);
    }

    private static string Some(List<RuleStatus> asked, List<BookRule> rules) =>
        asked.Count < rules.Count ? " with examples" : string.Empty;

    private static string Figures(List<RuleStatus> asked, Status status)
    {
        var such = asked.Count(one => one.Status == status);
        return status switch
        {
            Status.Pass => $"pass: all {such}",
            Status.Fail => $"fail: {such} of {asked.Count}",
            _ => $"not run: {such} of {asked.Count}",
        };
    }
}
