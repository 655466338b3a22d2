using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>How much there is, in a line.</summary>
internal static class Figures
{
    public static string Of(Volume book) => string.Join(
        " · ",
        [
            Describe.Count(book.Chapters.Length, "chapter"),
            .. Counts(
                book.Rules.Count(),
                book.Chapters.Sum(one => one.Scenarios),
                book.Chapters.Sum(one => one.Mutants.Length)),
        ]);

    public static string Of(Chapter chapter) => string.Join(
        " · ",
        [
            $"version {chapter.Version}",
            Describe.Count(chapter.Documents.Length, "document"),
            .. Counts(chapter.Rules.Count(), chapter.Scenarios, chapter.Mutants.Length),
        ]);

    private static string[] Counts(int rules, int examples, int mutants) =>
    [
        Describe.Count(rules, "rule"),
        Describe.Count(examples, "example"),
        Describe.Count(mutants, "mutant"),
    ];
}
