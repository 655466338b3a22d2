using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>All evidence of one implementation.</summary>
/// <remarks>
/// Most trials leave one of a few journals. Each journal stands here once, with all the trials
/// that left it, so that the whole evidence is short enough to be read.
/// </remarks>
internal sealed class EvidencePage(Volume book, Chapter chapter, BookImplementation who)
{
    private const int LastEntries = 30;

    private readonly HashSet<string> _rules =
        chapter.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private readonly RuleLinks _links = new(book, chapter, who.Page);

    private readonly ConformingTrials _conforming = new(chapter, who);

    public SiteFile File()
    {
        var shown = Shown().ToList();
        var trials = shown.ToLookup(one => one.Trial.Finding == Finding.Obeyed);
        var further = who.Certificate.Trials.Length - shown.Count;
        var title = $"Evidence: {who.Name} · {book.Title}";
        return PageLayout.Page(book, who.Page, title, Html.Of($"""
            <main id="text" class="plain evidence">
            <h1>Evidence: {PageLayout.Name(who)}</h1>
            {CertificateFacts.Of(chapter, who)}
            <p class="note">A journal is everything that the implementation was seen to
            do in one trial. Each stands here once, with all the trials that left it; beside one of a
            trial that was not passed stands what somebody certified did in that trial, where this book
            has it. Repeated lines are said once, and what is longer than a page is cut. All lines, and
            the digests, are in the certificate. {Further(further)}</p>
            {Part("not-passed", "Not passed", [.. trials[false]])}
            {Part("passed", "Passed", [.. trials[true]])}
            </main>
            """));
    }

    // In other circumstances, a trial tells nothing more where it is passed, or fails as it is written;
    // where it fails there alone, one of them tells what it is.
    private IEnumerable<(CertifiedTrial Trial, int Place)> Shown()
    {
        var all = who.Certificate.Trials;
        var told = all.Where(trial => !trial.IsVaried && trial.Finding != Finding.Obeyed)
            .Select(trial => trial.Id).ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < all.Length; place++)
        {
            var trial = all[place];
            if (!trial.IsVaried
                || (trial.Finding != Finding.Obeyed && told.Add(trial.AsWritten)))
            {
                yield return (trial, place);
            }
        }
    }

    private static string Further(int count) => count == 0 ? ""
        : $"{Describe.Count(count, "trial")} in other circumstances "
            + $"{Describe.Verb(count, "shows nothing more and is", "show nothing more and are")} "
            + "there alone.";

    private Html Part(
        string id, string title, ImmutableArray<(CertifiedTrial Trial, int Place)> trials) =>
        Html.Of($"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{title}
            <span class="figures">{Describe.Count(trials.Length, "trial")}</span></h2>
            {trials.GroupBy(one => string.Join('\n', one.Trial.Journal.Entries)).Select(Group)}
            </section>
            """);

    private Html Group(IEnumerable<(CertifiedTrial Trial, int Place)> same)
    {
        List<(CertifiedTrial Trial, int Place)> trials = [.. same];
        var (first, entries) = (trials[0].Trial, trials[0].Trial.Journal.Entries);
        var conforming = first.Finding == Finding.Obeyed ? null : _conforming.Of(first);
        return Html.Of($"""
            <section class="group">
            <ul class="trials">
            {trials.Select(one => EvidenceOfTrial.Of(one.Trial, one.Place, _rules, _links))}</ul>
            {(conforming is null
                ? JournalFigure.Of(entries, From(first))
                : JournalFigure.Of(who, entries, conforming, trials.Count))}
            </section>

            """);
    }

    // What a trial in other circumstances has been through before can be long.
    private static int From(CertifiedTrial trial) => trial.IsVaried
        ? Math.Max(0, trial.Journal.Entries.Length - LastEntries)
        : 0;
}
