using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The title page: what this is, whose certificates were given, how they stand.</summary>
internal static class FrontMatter
{
    public static Html Of(Book book) => Html.Of($"""
        <section class="front">
        <div class="title-page">
        <h1>{Layout.BookName}</h1>
        <p class="subtitle">How the state of Caelmor’s five systems is saved as one and restored as
        one, what is forbidden, and who obeys.</p>
        <p class="edition">Version {book.Version} of the canon · {Say.Count(book.Stages.Length, "stage")}
        · {Say.Count(book.Rules.Count(), "rule")} · {Say.Count(book.Scenarios, "example")} ·
        {Say.Count(book.Mutants.Length, "mutant")}</p>
        </div>
        <p>Each rule below is restated in a line, with its reason and its examples as the designers
        wrote them. An example with a <strong class="but">But</strong> is tried twice: as written,
        and as its <em>control twin</em>, without the <strong class="but">But</strong>, where the
        request has to be granted.</p>
        {Certificates(book)}
        {GateMatrix.Of(book)}
        </section>
        """);

    private static Html Certificates(Book book) => book.Implementations.IsEmpty
        ? Html.Of($"""
            <section aria-labelledby="certificates">
            <h2 id="certificates">Certificates</h2>
            <p>Nobody has brought a certificate, so no rule of this book was run by anybody. Give
            certificates to <code>caelmor-certify site</code>, and their results stand beside each
            example.</p>
            </section>
            """)
        : Html.Of($"""
            <section aria-labelledby="certificates">
            <h2 id="certificates">Certificates</h2>
            <div class="wide" role="region" aria-labelledby="certificates" tabindex="0"><table>
            <thead><tr><th scope="col">implementation</th><th scope="col">decision</th>
            <th scope="col">trials passed</th><th scope="col">tried under</th>
            <th scope="col">on</th></tr></thead>
            <tbody>
            {book.Implementations.Select(Row)}</tbody>
            </table></div>
            </section>
            """);

    private static Html Row(BookImplementation one) => Html.Of($"""
        <tr><th scope="row"><a href="{one.Page}">{Layout.Name(one)}</a> <bdi>{one.Certificate.Subject.Version}</bdi></th>
        <td>{Decisions.Of(one.Certificate.Decision)}{Html.When(!one.Contradictions.IsEmpty, $" <strong>Its figures do not agree.</strong>")}</td>
        <td>{one.Certificate.Counts.Passed} of {one.Certificate.Counts.Expected}</td>
        <td>{Say.Of(one.Canon, one.Certificate.Canon.Version)}</td>
        <td>{one.Certificate.Run.Started.ToString("d MMMM yyyy")}</td></tr>

        """);
}
