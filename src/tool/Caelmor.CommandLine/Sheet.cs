using Caelmor.ShownTexts;
using Spectre.Console;

namespace Caelmor.CommandLine;

/// <summary>Tables and columns, all of one look.</summary>
public static class Sheet
{
    /// <summary>A table with a head.</summary>
    public static Table WithHead(Screen screen, params IEnumerable<string> columns)
    {
        var table = new Table().Border(screen.IsPlain ? TableBorder.None : TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn($"[bold]{Markup.Escape(column)}[/]");
        }

        return table;
    }

    /// <summary>Columns side by side, without a head; only the last one breaks its lines.</summary>
    public static Grid Columns(int count)
    {
        var grid = new Grid();
        for (var i = 0; i < count; i++)
        {
            grid.AddColumn(new GridColumn { NoWrap = i < count - 1 }.PadLeft(0).PadRight(2));
        }

        return grid;
    }

    /// <summary>A cell; what is filled in is text, whatever it looks like.</summary>
    public static Markup Cell(FormattableString markup) =>
        Markup.FromInterpolated(Printable.Filled(markup, isOneLine: false));
}
