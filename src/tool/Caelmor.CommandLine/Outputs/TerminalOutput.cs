using System.Text;
using Spectre.Console;

namespace Caelmor.CommandLine.Outputs;

/// <summary>Standard output as the terminal that Spectre draws on.</summary>
internal sealed class TerminalOutput(StandardStreams streams) : IAnsiConsoleOutput
{
    private const int UsualWidth = 80;
    private const int UsualHeight = 24;

    public TextWriter Writer => streams.Output;

    public bool IsTerminal => streams.IsTerminal;

    public int Width => streams.Width ?? UsualWidth;

    public int Height => UsualHeight;

    public void SetEncoding(Encoding encoding)
    {
        // The one of the terminal is right.
    }
}
