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
        <p class="edition">Version {book.Version} of the canon
        · {Say.Count(book.Stages.Length, "stage")}
        · {Say.Count(book.Rules.Count(), "rule")}
        · {Say.Count(book.Scenarios, "example")}
        · {Say.Count(book.Mutants.Length, "mutant")}</p>
        </div>
        <p>Each rule below is restated in a line, with its reason and its examples as the designers
        wrote them. An example with a <strong>But</strong> is tried twice: as written, and as its
        <em>control twin</em>, without the <strong>But</strong>, where the request has to be
        granted. Each pass and each fail leads to its evidence.</p>
        {CertificatesTable.Of(book)}
        {GateMatrix.Of(book)}
        </section>
        """);
}
