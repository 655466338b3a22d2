using System.Text;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>The end of what a process says on standard error, kept as evidence.</summary>
internal sealed class StderrTail
{
    private const int Kept = 16 * 1024;
    private const int Shown = 12;
    private const int Width = 240;
    private const int Frames = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Thread _listener;

    public StderrTail(Stream stream)
    {
        _listener = new Thread(() => Gather(stream)) { IsBackground = true };
        _listener.Start();
    }

    /// <summary>Waits until all is read of a process that has ended; not for ever, for another may
    /// have inherited its standard error.</summary>
    public void WaitForTheEnd() => _listener.Join(Patience);

    /// <summary>As a sentence to add to others; empty if it said nothing.</summary>
    public override string ToString()
    {
        string text;
        lock (_gate)
        {
            text = _text.ToString();
        }

        string[] lines = [.. text.Split('\n').Select(Visible).Where(line => line != "")];
        return lines.Length == 0
            ? ""
            : " Its last words on standard error: "
                + string.Join(" / ", WithoutDepth(lines).TakeLast(Shown));
    }

    // Some tell the cause first and the whole stack after it.
    private static IEnumerable<string> WithoutDepth(string[] lines)
    {
        var frames = 0;
        foreach (var line in lines)
        {
            frames = line.StartsWith("at ", StringComparison.Ordinal) ? frames + 1 : 0;
            if (frames <= Frames)
            {
                yield return line;
            }
        }
    }

    private static string Visible(string line)
    {
        var text = string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter))
            .Trim();
        return text.Length > Width ? text[..Width] + "…" : text;
    }

    // Reads to the end, however much it is, so that nobody is blocked who says a lot.
    private void Gather(Stream stream)
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
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // Killed while it spoke.
        }
    }
}
