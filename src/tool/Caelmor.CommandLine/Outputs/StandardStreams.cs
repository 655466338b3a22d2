using System.Text;

namespace Caelmor.CommandLine.Outputs;

/// <summary>Reads and writes the standard streams of this process, in whatever state they are:
/// closed, full, or read by nobody any more.</summary>
/// <remarks>
/// The writers never throw of themselves. What could not be written is noted, and
/// <see cref="Loss"/> tells it at the end, or <see cref="WhenLost"/> at once, so that an answer
/// that nobody can have read is not taken for one. A reader that has left, such as <c>head -1</c>,
/// had what it wanted: that is no loss.
/// </remarks>
#pragma warning disable CA1001 // They are open for as long as the process is.
public sealed class StandardStreams
#pragma warning restore CA1001
{
    private static readonly Lazy<StandardStreams> Opened = new(() => new());

    private readonly WatchedStream _output;

    private StandardStreams()
    {
        var (isOutput, isErrors) = (
            Descriptors.IsInherited(Descriptors.Output),
            Descriptors.IsInherited(Descriptors.Errors));
        IsTerminal = isOutput && !Console.IsOutputRedirected;
        Width = IsTerminal ? WidthOfTheTerminal() : null;
        _output = new(isOutput ? Console.OpenStandardOutput() : null);
        Output = new ForgivingWriter(_output, Encoding, TellLoss);
        Errors = new ForgivingWriter(
            new WatchedStream(isErrors ? Console.OpenStandardError() : null), Encoding);
        Input = Descriptors.IsInherited(Descriptors.Input)
            ? Console.OpenStandardInput()
            : Stream.Null;
        Descriptors.FillGaps();
    }

    /// <summary>Those of this process.</summary>
    public static StandardStreams OfThisProcess => Opened.Value;

    /// <summary>Standard input; one that is closed is empty.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, for text.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error, for text.</summary>
    public TextWriter Errors { get; }

    /// <summary>Standard output, for a protocol: it throws an <see cref="IOException"/> if it can't
    /// be written.</summary>
    public Stream OutputStream => _output;

    /// <summary>Whether whoever started the process left standard output open.</summary>
    public bool IsOutputOpen => _output.IsOpen;

    /// <summary>Is told, once, why standard output could not be written, as soon as that is known;
    /// what it throws comes out of the writer.</summary>
    public Action<string>? WhenLost { get; set; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>How many letters a line of the terminal has; null if there is none, or if it does
    /// not tell.</summary>
    public int? Width { get; }

    /// <summary>Why something of standard output could not be written; null if nothing is
    /// missing.</summary>
    public string? Loss => _output.Loss;

    // Consoles have no use for a mark at the beginning.
    private static Encoding Encoding =>
        Console.OutputEncoding is UTF8Encoding ? new UTF8Encoding(false) : Console.OutputEncoding;

    /// <summary>Keeps standard output for those who write to these streams: from now on, what
    /// anybody else in this process prints goes to standard error, and so does what the processes
    /// print that it starts.</summary>
    /// <remarks>On Windows that holds for what is printed through .NET.</remarks>
    public void KeepOutput()
    {
        Console.SetOut(Errors);
        Console.SetError(Errors);
        if (_output.IsOpen)
        {
            Descriptors.SendOutputToErrors();
        }
    }

    private void TellLoss()
    {
        var told = WhenLost;
        WhenLost = null;
        told?.Invoke(Loss!);
    }

    private static int? WidthOfTheTerminal()
    {
        try
        {
            return Console.BufferWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
