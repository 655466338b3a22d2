using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Who passes, in signs: where there is no room for words, they are behind them.</summary>
internal static class Signs
{
    // Of more, one sees how many pass, and the names are behind it.
    private const int MostInARow = 4;

    /// <summary>What the signs of a chapter are, in a sentence.</summary>
    public static Html Key(Chapter chapter) => chapter.Implementations.Length > MostInARow
        ? Html.Of($"How many pass (✓), fail (✗) and were not run (–).")
        : Html.Of($"""
            ✓ pass, ✗ fail, – not run:
            {Html.Join(", ", chapter.Implementations.Select(PageLayout.Name))}.
            """);

    /// <summary>The signs of some rules; nothing where nobody is asked or nobody was tried.</summary>
    public static Html Of(Chapter chapter, ImmutableArray<BookRule> rules)
    {
        List<Status> each =
        [
            .. chapter.Implementations.Select((_, place) => RulesStatus.Of(rules, place))
                .Where(one => one.Asked > 0)
                .Select(one => one.Status),
        ];
        return Html.When(
            each.Count > 0,
            $"""
            <span class="signs" role="img" title="{Label(chapter, each)}">{Shown(each)}</span>
            """);
    }

    private static string Label(Chapter chapter, List<Status> each) => string.Join(
        "; ", chapter.Implementations.Zip(each, (who, one) => $"{who.Name}: {Describe.Of(one)}"));

    private static Html Shown(List<Status> each) =>
        each.Count > MostInARow ? Counts(each) : Row(each);

    private static Html Row(List<Status> each) => Html.Join(each.Select(one =>
        Html.Of($"<i class=\"{Describe.SlugOf(one)}\">{Describe.SignOf(one)}</i>")));

    private static Html Counts(List<Status> each) => Html.Join(
        " ",
        each.CountBy(one => one).OrderBy(one => one.Key).Select(one => Html.Of(
            $"<i class=\"{Describe.SlugOf(one.Key)}\">{Describe.SignOf(one.Key)} {one.Value}</i>")));
}
