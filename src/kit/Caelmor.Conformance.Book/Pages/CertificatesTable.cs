using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Whose certificates were given, and what they come to.</summary>
internal static class CertificatesTable
{
    public static Html Of(Chapter chapter) => Html.Of($"""
        <section aria-labelledby="certificates">
        <h2 id="certificates">Certificates</h2>
        {(chapter.Implementations.IsEmpty ? None : Table(chapter))}
        </section>
        """);

    private static Html None { get; } = Html.Of($"""
        <p>Nobody has brought a certificate, so no rule of this chapter was run by anybody. Give
        certificates to <code>caelmor-certify site</code>, and their results stand beside each
        example.</p>
        """);

    private static Html Table(Chapter chapter) => Html.Of($"""
        <div class="wide"><table>
        <thead><tr><th scope="col">implementation</th><th scope="col">decision</th>
        <th scope="col">trials passed</th><th scope="col">tried under</th>
        <th scope="col">on</th></tr></thead>
        <tbody>
        {chapter.Implementations.Select(Row)}</tbody>
        </table></div>
        """);

    private static Html Row(BookImplementation one) => Html.Of($"""
        <tr><th scope="row"><a href="{one.Page}">{PageLayout.Name(one)}</a>
        <bdi>{one.Certificate.Subject.Version}</bdi></th>
        <td>{Decisions.Of(one.Certificate.Decision)}{Doubt(one)}</td>
        <td>{one.Certificate.Counts.Passed} of {one.Certificate.Counts.Expected}</td>
        <td>{Describe.Of(one.Relation, one.Certificate.Spec.Version)}</td>
        <td>{one.Certificate.Run.Started.ToString("d MMM yyyy")}</td></tr>

        """);

    public static Html Doubt(BookImplementation one) => Html.When(
        !one.Contradictions.IsEmpty,
        $" <strong><a href=\"{one.Page}\">Its figures do not agree.</a></strong>");
}
