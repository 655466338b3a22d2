using System.Text;

namespace Caelmor.CommandLine;

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
