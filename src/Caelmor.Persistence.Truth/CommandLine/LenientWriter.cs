using System.Text;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Writes what can be written: who has no place for messages has the exit code.</summary>
internal sealed class LenientWriter(TextWriter target) : TextWriter
{
    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => Try(() => target.Write(value));

    public override void Write(string? value) => Try(() => target.Write(value));

    public override void WriteLine(string? value) => Try(() => target.WriteLine(value));

    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception refusal) when (Outlet.IsRefusal(refusal))
        {
            // There is nobody else to tell.
        }
    }
}
