using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Makes passages of the <c>Rule:</c> blocks of the feature files.</summary>
/// <param name="files">The text of each feature file, by its path.</param>
/// <param name="outcomes">What became of a scenario, with each implementation.</param>
internal sealed class PassageReader(
    IReadOnlyDictionary<string, FileText> files,
    Func<Scenario, ImmutableArray<CaseOutcome>> outcomes)
{
    /// <summary>One for each rule, and one for a file's scenarios without a rule.</summary>
    public ImmutableArray<Passage> Read(IEnumerable<Scenario> scenarios) =>
    [
        .. scenarios
            .GroupBy(scenario => scenario.Rule?.Location ?? scenario.Feature.Location)
            .Select(block => Read([.. block])),
    ];

    private Passage Read(ImmutableArray<Scenario> block)
    {
        var first = block[0];
        var file = files[first.Location.Path];
        return new()
        {
            Heading = first.Rule?.Name ?? first.Feature.Name,
            Reason = first.Rule?.Description ?? first.Feature.Description,
            Location = first.Rule?.Location ?? first.Feature.Location,
            Rules = [.. block.SelectMany(scenario => scenario.Shows).Distinct()],
            Background = Steps(file, first, isBackground: true),
            Examples =
            [
                .. block.GroupBy(file.HeadOf).Select(one => Example(file, one.Key, [.. one])),
            ],
        };
    }

    private BookExample Example(FileText file, int head, ImmutableArray<Scenario> rows)
    {
        ImmutableArray<BookCase> cases = [.. rows.Select(row => new BookCase(row, outcomes(row)))];
        return new()
        {
            Keyword = file.KeywordAt(head),
            Name = file.NameAt(head),
            Steps = Steps(file, rows[0], isBackground: false),
            Tables = rows[0].Example is null ? [] : [.. Tables(cases)],
            Cases = cases,
        };
    }

    // The rows of a table are counted from 0, so that each 0 begins another one.
    private static IEnumerable<ExamplesTable> Tables(ImmutableArray<BookCase> cases)
    {
        var starts = cases.Select((one, place) => (Row: one.Scenario.Example!, place))
            .Where(one => one.Row.Index == 0)
            .Select(one => one.place)
            .Append(cases.Length)
            .ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            var row = cases[start].Scenario.Example!;
            yield return new(
                row.ExamplesName, [.. row.Values.Select(cell => cell.Key)], cases[start..end]);
        }
    }

    private static ImmutableArray<BookStep> Steps(
        FileText file, Scenario scenario, bool isBackground)
    {
        var head = file.HeadOf(scenario);
        return
        [
            .. scenario.Steps
                .Where(step => step.Location.Line < head == isBackground)
                .Select(step => Written(file, step)),
        ];
    }

    private static BookStep Written(FileText file, Step step) => new(
        step.KeywordText,
        file.Line(step.Location.Line)[step.KeywordText.Length..].Trim(),
        step.Keyword == StepKeyword.But,
        [.. file.Below(step.Location.Line)]);
}
