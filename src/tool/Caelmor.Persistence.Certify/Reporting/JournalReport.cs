using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What an implementation did, beside what a conforming one does: what is around the place
/// where they part.</summary>
/// <param name="screen">Where it is written.</param>
/// <param name="indent">Behind so many blanks.</param>
/// <param name="isVerbose">Whether nothing is left out.</param>
internal sealed class JournalReport(Screen screen, int indent, bool isVerbose)
{
    // What led to it, and what came of it. Verbosely there is more.
    private const int MostBefore = 6;
    private const int MostAfter = 3;

    /// <summary>Writes one journal, to its end, where whoever it is of fell silent or failed.</summary>
    public void Write(string head, ImmutableArray<JournalEntry> journal) =>
        Write(head, journal, From(journal.Length - MostBefore), mark: null);

    /// <summary>Writes two journals and marks the first difference.</summary>
    public void Write(
        (string Head, ImmutableArray<JournalEntry> Journal) found,
        (string Head, ImmutableArray<JournalEntry> Journal) conforming)
    {
        var difference = Difference.PlaceIn(found.Journal, conforming.Journal);
        var from = From((difference ?? found.Journal.Length) - MostBefore);
        Write(found.Head, found.Journal, from, difference);
        if (difference is null)
        {
            screen.Line(indent, $"[bold]{conforming.Head}[/]");
            screen.Line(indent + 2, $"The same, word for word: here the two do not differ.");
        }
        else if (conforming.Journal.IsEmpty)
        {
            screen.Line(indent, $"[bold]{conforming.Head}[/]");
            screen.Line(indent + 2, $"What was found does not happen to it, so there is nothing to compare.");
        }
        else
        {
            Write(conforming.Head, conforming.Journal, difference.Value, difference);
        }
    }

    private void Write(string head, ImmutableArray<JournalEntry> journal, int from, int? mark)
    {
        screen.Line(indent, $"[bold]{head}[/]");
        var grid = Sheet.Columns(3);
        var first = isVerbose ? 0 : from;
        var last = isVerbose || mark is null ? journal.Length : Math.Min(journal.Length, mark.Value + 1 + MostAfter);
        if (first > 0)
        {
            AddRemark(grid, mark == first ? $"{Places(1, first)}: the same" : $"{Places(1, first)}: left out");
        }

        for (var place = first; place < last;)
        {
            var times = isVerbose || place == mark ? 1 : Repeats(journal, place, last, mark);
            var suffix = times == 1 ? "" : $" ({times} times)";
            Add(grid, $"{place + 1,2}", $"{journal[place]}{suffix}", place == mark);
            place += times;
        }

        if (last < journal.Length)
        {
            AddRemark(grid, $"{Places(last + 1, journal.Length)}: left out");
        }

        if (mark == journal.Length)
        {
            Add(grid, $"{journal.Length + 1,2}", "(nothing more)", isMarked: true);
        }

        screen.Write(indent, grid);
    }

    // To leave out a single entry takes as much room as the entry.
    private static int From(int place) => place <= 1 ? 0 : place;

    // How often the same stands in a row, up to the mark.
    private static int Repeats(
        ImmutableArray<JournalEntry> journal, int place, int last, int? mark)
    {
        var end = mark > place ? Math.Min(last, mark.Value) : last;
        return Enumerable.Range(place, end - place).TakeWhile(one => journal[one] == journal[place]).Count();
    }

    private static string Places(int first, int last) => first == last ? $"{first}" : $"{first} to {last}";

    private static void AddRemark(Spectre.Console.Grid grid, string remark) =>
        grid.AddRow(Sheet.Cell($""), Sheet.Cell($""), Sheet.Cell($"[dim]({remark})[/]"));

    private static void Add(Spectre.Console.Grid grid, string number, string text, bool isMarked) =>
        grid.AddRow(
            Sheet.Cell($"[yellow]{(isMarked ? ">" : " ")}[/]"),
            Sheet.Cell($"[dim]{number}[/]"),
            isMarked ? Sheet.Cell($"[yellow]{text}[/]") : Sheet.Cell($"{text}"));
}
