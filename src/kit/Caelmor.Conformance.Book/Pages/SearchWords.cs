using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The words by which a rule is found from outside of its chapter, each once.</summary>
/// <remarks>They are those that its chapter shows, but for keywords and results. What its line in
/// the list says is there anyway.</remarks>
internal static class SearchWords
{
    private static readonly char[] Around = [.. "\"“”‘’'.,:;!?()|<>…"];

    public static string Of(BookRule one) => string.Join(' ', Texts(one)
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.Trim(Around).ToLowerInvariant())
        .Where(word => word.Length > 1)
        .Distinct()
        .Except(one.Rule.Restated.ToLowerInvariant().Split(' '))
        .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Texts(BookRule one) =>
    [
        one.Rule.Group.Title,
        Describe.Of(one.Rule.Strength),
        one.Rule.Under ?? string.Empty,
        CoverageOf(one.Rule.Coverage),
        .. one.Elsewhere.Select(home => home.Home),
        .. one.Passages.SelectMany(Texts),
        .. one.Mutants.SelectMany(mutant => new[] { mutant.Name, mutant.Sentence }),
    ];

    private static string CoverageOf(Coverage coverage) => coverage switch
    {
        Coverage.ByShapeTest test => Wording.SentenceOf(test.Name),
        Coverage.ByException exception => exception.Reason,
        _ => string.Empty,
    };

    private static IEnumerable<string> Texts(Passage passage) =>
    [
        passage.Heading,
        passage.Reason,
        passage.Location.Path,
        .. passage.Background.SelectMany(Texts),
        .. passage.Examples.SelectMany(Texts),
    ];

    private static IEnumerable<string> Texts(BookExample example) =>
    [
        example.Name,
        .. example.Steps.SelectMany(Texts),
        .. example.Tables.SelectMany(table => table.Rows.Select(row => row.Scenario))
            .SelectMany(row => row.Example!.Values.Select(cell => cell.Value)),
        .. example.Tables.Select(table => table.Name),
    ];

    private static IEnumerable<string> Texts(BookStep step) => [step.Text, .. step.Below];
}
