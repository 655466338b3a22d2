using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>A journal; or that of a trial that failed, and beside it what somebody certified did in
/// the same trial, with the place where they part.</summary>
internal static class JournalFigure
{
    // What led there, and what the other did then: more of it is in their own evidence.
    private const int MostBefore = 4;
    private const int MostAfter = 3;
    private const int Few = 2;

    private static readonly Html Nothing = Html.Of($"""
        <p class="journal">Nothing is in the journal: the implementation was seen to do
        nothing.</p>
        """);

    /// <summary>A journal from one of its lines on.</summary>
    public static Html Of(ImmutableArray<string> entries, int from = 0) => entries.IsEmpty
        ? Nothing
        : Html.Of($"""
            <ol class="journal"{Start(from)}>{Lines(entries[from..])}</ol>
            """);

    /// <summary>Both journals.</summary>
    /// <param name="who">Who failed.</param>
    /// <param name="found">What they did.</param>
    /// <param name="conforming">Who did not, in the same trial.</param>
    /// <param name="trials">How many trials left the first journal.</param>
    public static Html Of(
        BookImplementation who, ImmutableArray<string> found, Conforming conforming, int trials)
    {
        var theirs = conforming.Trial.Journal.Entries;
        var same = found.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        var other = Html.Of($"""
            <a href="{conforming.Who.Page}">{PageLayout.Name(conforming.Who)}</a>, which is certified,
            in {(trials == 1 ? "the same trial" : "the first of these trials")}
            """);
        return Html.Of($"""
            <div class="pair">
            <figure><figcaption>{PageLayout.Name(who)}</figcaption>
            {Side(found, theirs, same, found.Length)}</figure>
            <figure><figcaption>{other}</figcaption>
            {Side(theirs, found, same, same + 1 + MostAfter)}</figure>
            </div>
            """);
    }

    private static Html Side(
        ImmutableArray<string> entries, ImmutableArray<string> others, int same, int end)
    {
        if (entries.IsEmpty)
        {
            return Nothing;
        }

        if (same == entries.Length && same == others.Length)
        {
            return Html.Of($"""
                {Of(entries, From(same))}
                <p class="journal">Both journals are the same. What differs is in what was handed
                over, and not in who was asked for it.</p>
                """);
        }

        var from = From(same);
        return Html.Of($"""
            {Before(from)}<ol class="journal"{Start(from)}>{Lines(entries[from..same])}
            {Parting(entries, same, Math.Min(end, entries.Length))}</ol>
            """);
    }

    private static Html Parting(ImmutableArray<string> entries, int same, int end) => same < end
        ? Html.Of($"""
            <li class="parts"><strong>Here they part:</strong> {Cut.Of(entries[same])}</li>
            {Lines(entries[(same + 1)..end])}{Further(entries.Length - end)}
            """)
        : Html.Of($"<li class=\"parts\"><strong>Here they part:</strong> nothing more.</li>\n");

    private static Html Further(int lines) => Html.When(
        lines > 0, $"<li>… and {Describe.Count(lines, "further line")}</li>");

    // To leave out a few lines takes as much room as the lines.
    private static int From(int same) => same > MostBefore + Few ? same - MostBefore : 0;

    private static Html Before(int from) => Html.When(
        from > 0, $"<p class=\"journal\">{Describe.Count(from, "line")} before, alike in both.</p>\n");

    private static Html Start(int from) => Html.When(from > 0, $" start=\"{from + 1}\"");

    private static Html Lines(ImmutableArray<string> entries) =>
        Html.Join(JournalFold.Of(entries).Select(line => Html.Of($"<li>{Cut.Of(line)}</li>")));
}
