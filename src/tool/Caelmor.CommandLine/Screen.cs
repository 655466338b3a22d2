using System.Text;
using Caelmor.CommandLine.Outputs;
using Caelmor.ShownTexts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Caelmor.CommandLine;

/// <summary>Where reports are written to: a terminal with colours, or plain lines.</summary>
public sealed class Screen : IDisposable
{
    // Wide enough that no line of a redirected output is ever broken.
    private const int Unbroken = 4000;

    private const int Usual = 80;

    private readonly TextWriter? _plain;

    private readonly TextWriter? _aside;

    private Screen(IAnsiConsole console, TextWriter? plain, TextWriter? aside = null)
    {
        Console = console;
        _plain = plain;
        _aside = aside;
    }

    /// <summary>What Spectre draws on.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Whether there are no colours and nothing is drawn twice.</summary>
    public bool IsPlain => _plain is not null;

    /// <summary>The standard output: plain if redirected, or if no colours are wanted.</summary>
    public static Screen OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            System.Console.OutputEncoding = new UTF8Encoding(false);
        }

        var streams = StandardStreams.OfThisProcess;
        var isColourful = streams.IsTerminal
            && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return isColourful
            ? new(AnsiConsole.Create(new() { Out = new TerminalOutput(streams) }), null)
            : Plain(streams.Output, streams.Width, streams.Errors);
    }

    /// <summary>Plain lines.</summary>
    /// <param name="target">Where they go.</param>
    /// <param name="width">Where lines are broken; null: nowhere.</param>
    /// <param name="aside">Where it is told how a work gets on, so that who reads the report has
    /// nothing else; null: in the report.</param>
    public static Screen Plain(TextWriter target, int? width = null, TextWriter? aside = null)
    {
        var plain = new TrimmingWriter(target);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(plain),
        });
        console.Profile.Width = width ?? Unbroken;
        return new(console, plain, aside);
    }

    /// <summary>An empty line.</summary>
    public void Line() => Console.WriteLine();

    /// <summary>A line of markup; what is filled in is text, whatever it looks like, and begins no
    /// line of its own, for that would look like one of the report's.</summary>
    public void Line(FormattableString markup) =>
        Write(0, Markup.FromInterpolated(Printable.Filled(markup, isOneLine: true)));

    /// <summary>Whether lines that are no part of a report stand within it all the same.</summary>
    public bool HasAsides => IsPlain && _aside is null;

    /// <summary>A line that is no part of a report: how a work gets on.</summary>
    public void Aside(string text)
    {
        if (_aside is null)
        {
            Line($"{text}");
        }
        else
        {
            _aside.WriteLine(text);
        }
    }

    /// <summary>A line of markup behind so many blanks, and so is what it is broken into.</summary>
    public void Line(int indent, FormattableString markup) =>
        Write(indent, Markup.FromInterpolated(Printable.Filled(markup, isOneLine: indent == 0)));

    /// <summary>Anything that Spectre can draw, behind so many blanks.</summary>
    public void Write(int indent, IRenderable what) =>
        Console.Write(new Padder(what).Padding(indent, 0, 0, 0));

    /// <summary>A table, which is never wider than a usual terminal, whatever stands in it: where
    /// no line is ever broken, its cells are.</summary>
    public void WriteTable(IRenderable table)
    {
        var width = Console.Profile.Width;
        Console.Profile.Width = width == Unbroken ? Usual : width;
        Write(0, table);
        Console.Profile.Width = width;
    }

    /// <summary>Goes on below a progress bar that nobody will finish.</summary>
    public void LeaveBar()
    {
        if (!IsPlain)
        {
            Console.Cursor.Show();
            Console.WriteLine();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _plain?.Dispose();
}

/// <summary>Passes lines on without the blanks at their ends, which tables leave behind.</summary>
/// <remarks>So that a redirected output can be compared and searched like any text.</remarks>
internal sealed class TrimmingWriter(TextWriter target) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => target.Encoding;

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        target.WriteLine(_line.ToString().TrimEnd());
        _line.Clear();
    }

    public override void Flush() => target.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            target.Write(_line.ToString().TrimEnd());
            _line.Clear();
            target.Flush();
        }

        base.Dispose(disposing);
    }
}
