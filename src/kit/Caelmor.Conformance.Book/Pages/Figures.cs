using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>How much there is, in a line.</summary>
internal static class Figures
{
    public static string Of(Volume book) => string.Join(
        " · ",
        [
            Say.Count(book.Chapters.Length, "chapter"),
            .. Counts(
                book.Rules.Count(),
                book.Chapters.Sum(one => one.Scenarios),
                book.Chapters.Sum(one => one.Mutants.Length)),
        ]);

    public static string Of(Chapter chapter) => string.Join(
        " · ",
        [
            $"version {chapter.Version}",
            Say.Count(chapter.Documents.Length, "document"),
            .. Counts(chapter.Rules.Count(), chapter.Scenarios, chapter.Mutants.Length),
        ]);

    private static string[] Counts(int rules, int examples, int mutants) =>
        [Say.Count(rules, "rule"), Say.Count(examples, "example"), Say.Count(mutants, "mutant")];
}
