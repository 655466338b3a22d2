using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The groups of a chapter, each with its sentence: a cell for each implementation, and
/// behind it its rules.</summary>
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
        var view = new GroupView(chapter, group);
        return Html.Of($"""
            <tr><th scope="row"><a data-view
            href="{chapter.Page}?group={group.Id}#rules">{group.Title}</a>
            <span class="gloss">{group.Sentence}</span></th>
            <td class="number">{view.Rules.Count}</td>
            {chapter.Implementations.Select((_, place) => Cell(view, place))}</tr>

            """);
    }

    // Where some rules have no examples, the figures are about the others.
    private static Html Some(GroupView view) => Html.When(
        !view.Rules.TrueForAll(rule => rule.IsShown),
        $" <span class=\"gloss\">of those with examples</span>");

    private static Html Cell(GroupView view, int place) => view.IsAsked
        ? Html.Of($"<td>{view.Mark(place)}{Some(view)}</td>\n")
        : Html.Of($"<td><span class=\"gloss\">nobody is asked</span></td>\n");
}
