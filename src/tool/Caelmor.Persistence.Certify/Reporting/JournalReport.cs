using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What an implementation did, beside what a conforming one does.</summary>
internal sealed class JournalReport(Screen screen, int indent, bool isVerbose)
{
    /// <summary>Writes one journal.</summary>
    public void Write(string head, ImmutableArray<JournalEntry> journal) =>
        Write(head, journal, from: 0, mark: null);

    /// <summary>Writes two journals and marks the first difference.</summary>
    public void Write(
        (string Head, ImmutableArray<JournalEntry> Journal) found,
        (string Head, ImmutableArray<JournalEntry> Journal) conforming)
    {
        var difference = Difference.PlaceIn(found.Journal, conforming.Journal);
        Write(found.Head, found.Journal, from: 0, difference);
        if (difference is null)
        {
            screen.Line(indent, $"[bold]{conforming.Head}[/]");
            screen.Line(indent + 2, $"The same, word for word: here the two do not differ.");
            return;
        }

        Write(conforming.Head, conforming.Journal, isVerbose ? 0 : difference.Value, difference);
    }

    private void Write(string head, ImmutableArray<JournalEntry> journal, int from, int? mark)
    {
        screen.Line(indent, $"[bold]{head}[/]");
        var grid = Sheet.Columns(3);
        if (from > 0)
        {
            grid.AddRow(
                Sheet.Cell($""),
                Sheet.Cell($""),
                Sheet.Cell($"[dim]({(from == 1 ? "1" : $"1 to {from}")}: the same)[/]"));
        }

        for (var place = from; place < journal.Length; place++)
        {
            Add(grid, $"{place + 1,2}", $"{journal[place]}", place == mark);
        }

        if (mark == journal.Length)
        {
            Add(grid, $"{journal.Length + 1,2}", "(nothing more)", isMarked: true);
        }

        screen.Write(indent, grid);
    }

    private static void Add(Spectre.Console.Grid grid, string number, string text, bool isMarked) =>
        grid.AddRow(
            Sheet.Cell($"[yellow]{(isMarked ? ">" : " ")}[/]"),
            Sheet.Cell($"[dim]{number}[/]"),
            isMarked ? Sheet.Cell($"[yellow]{text}[/]") : Sheet.Cell($"{text}"));
}
