using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What a certificate never says, whatever it says; of each spec, and of all.</summary>
internal static class Limits
{
    public static Html Of(Volume book) => Html.Of($"""
        <section aria-labelledby="limits">
        <h2 id="limits">What a certificate never says</h2>
        <ul class="limits">
        <li>It is about what an implementation did in these examples. What it does elsewhere,
        nobody saw.</li>
        <li>Examples are examples, and what is generated is a sample. The mutants prove that each
        rule’s examples notice the violations we thought of.</li>
        <li>Speed and memory are not judged. A time limit only tells who answers from
        who does not.</li>
        <li>It holds for the version that was tried, under the spec that it names, and for no
        other.</li>
        <li>This book repeats what certificates say. Anybody can write a file that looks
        like one.</li>
        </ul>
        {book.Chapters.Where(one => !one.Limits.IsEmpty).Select(Chapter)}
        </section>
        """);

    private static Html Chapter(Chapter chapter) => Html.Of($"""
        <h3>{chapter.Title}</h3>
        <ul class="limits">
        {chapter.Limits.Select(limit => Html.Of($"<li>{limit}</li>\n"))}</ul>

        """);
}
