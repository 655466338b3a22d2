using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>All evidence of one implementation.</summary>
/// <remarks>
/// Most trials leave one of a few journals. Each journal stands here once, with all the trials
/// that left it, so that the whole evidence is short enough to be read.
/// </remarks>
internal sealed class EvidencePage(Book book, BookImplementation who)
{
    private readonly HashSet<string> _rules =
        book.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    public SiteFile File()
    {
        var trials = who.Certificate.Trials.Select((trial, place) => (trial, place))
            .ToLookup(one => one.trial.Finding == Finding.Obeyed);
        var title = $"Evidence: {who.Name} · {Layout.BookName}";
        return Layout.Page(book, who.Page, title, Html.Of($"""
            <main id="text" class="plain evidence">
            <h1>Evidence: {Layout.Name(who)}</h1>
            {CertificateFacts.Of(who)}
            <p class="note">A journal is everything that the implementation did to the observed
            server in one trial. Each stands here once, beside all the trials that left it;
            repeated lines are said once, and what is longer than a page is cut. All lines, and
            the digests, are in the certificate.</p>
            {Part("not-passed", "Not passed", [.. trials[false]])}
            {Part("passed", "Passed", [.. trials[true]])}
            </main>
            """));
    }

    private Html Part(
        string id, string title, ImmutableArray<(CertifiedTrial Trial, int Place)> trials) =>
        Html.Of($"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{title}
            <span class="figures">{Say.Count(trials.Length, "trial")}</span></h2>
            {trials.GroupBy(one => string.Join('\n', one.Trial.Journal.Entries)).Select(Group)}
            </section>
            """);

    private Html Group(IEnumerable<(CertifiedTrial Trial, int Place)> same)
    {
        List<(CertifiedTrial Trial, int Place)> trials = [.. same];
        return Html.Of($"""
            <section class="group">
            <ul class="trials">
            {trials.Select(one => EvidenceOfTrial.Of(one.Trial, one.Place, _rules))}</ul>
            {Journal(trials[0].Trial.Journal.Entries)}
            </section>

            """);
    }

    private static Html Journal(ImmutableArray<string> entries) => entries.IsEmpty
        ? Html.Of($"""
            <p class="journal">Nothing is in the journal: nothing was done through the ports of the
            observed server.</p>
            """)
        : Html.Of($"<ol class=\"journal\">{JournalFold.Of(entries).Select(Line)}</ol>");

    private static Html Line(string line) => Html.Of($"<li>{Cut.Of(line)}</li>");
}
