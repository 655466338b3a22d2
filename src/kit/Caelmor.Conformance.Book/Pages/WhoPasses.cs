using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Implementations and groups, a table for each chapter: what one sends around
/// first.</summary>
/// <remarks>Its rows become cards where there is no room; so all parts of the table say what they
/// are, and each cell says of what it is.</remarks>
internal static class WhoPasses
{
    public static Html Of(Volume book) => Html.When(
        book.Implementations.Any(),
        $"""
        <section aria-labelledby="{Anchors.Matrix}">
        <h2 id="{Anchors.Matrix}">Who passes</h2>
        {book.Chapters.Where(one => !one.Implementations.IsEmpty).Select(Table)}
        </section>
        """);

    private static Html Table(Chapter chapter)
    {
        List<(Group Group, GroupView View)> groups =
        [
            .. chapter.Groups.Select(group => (group, new GroupView(chapter, group)))
                .Where(one => one.Item2.IsAsked),
        ];
        return Html.Of($"""
            <h3 id="{Anchors.Of(chapter, Anchors.Matrix)}"><a href="{chapter.Page}">{chapter.Title}</a></h3>
            <div class="wide"><table class="passes" role="table"
            aria-labelledby="{Anchors.Of(chapter, Anchors.Matrix)}">
            <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">implementation</th>
            {groups.Select(one => Column(one.Group))}</tr></thead>
            <tbody role="rowgroup">
            {chapter.Implementations.Select((who, place) => Row(who, place, groups))}</tbody>
            </table></div>

            """);
    }

    private static Html Column(Group group) => Html.Of(
        $"<th role=\"columnheader\" scope=\"col\">{Describe.Heading(group.Title)}</th>\n");

    private static Html Row(
        BookImplementation who, int place, List<(Group Group, GroupView View)> groups) => Html.Of($"""
        <tr role="row"><th role="rowheader" scope="row"><a href="{who.Page}">{PageLayout.Name(who)}</a>
        <bdi>{who.Certificate.Subject.Version}</bdi>
        {Decisions.Of(who.Certificate.Decision)}{CertificatesTable.Doubt(who)}</th>
        {groups.Select(one => Cell(one.Group, one.View, place))}</tr>

        """);

    private static Html Cell(Group group, GroupView view, int place) => Html.Of($"""
        <td role="cell"><span class="of" aria-hidden="true">{Describe.Heading(group.Title)}</span>
        {view.Mark(place)}</td>

        """);
}
