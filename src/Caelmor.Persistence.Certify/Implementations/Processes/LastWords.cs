using System.Text;

namespace Caelmor.Persistence.Certify.Implementations.Processes;

/// <summary>The end of what a process says on standard error, kept as evidence.</summary>
internal sealed class LastWords
{
    private const int Kept = 4096;
    private const int Shown = 12;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();

    /// <summary>Reads to the end, however much it is; blocks the calling thread.</summary>
    public void Gather(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var buffer = new char[Kept];
        try
        {
            for (int read; (read = reader.Read(buffer, 0, buffer.Length)) > 0;)
            {
                lock (_gate)
                {
                    _text.Append(buffer, 0, read);
                    _text.Remove(0, Math.Max(0, _text.Length - Kept));
                }
            }
        }
        catch (IOException)
        {
            // Killed while it spoke.
        }
    }

    /// <summary>As a sentence to add to others; empty if it said nothing.</summary>
    public override string ToString()
    {
        string text;
        lock (_gate)
        {
            text = _text.ToString();
        }

        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line != "")];
        return lines.Length == 0
            ? ""
            : $" Its last words on standard error: {string.Join(" / ", lines.TakeLast(Shown))}";
    }
}
