using System.Text;

namespace Caelmor.CommandLine.Outputs;

/// <summary>Writes text to a stream at once, and never throws because that can't be
/// written.</summary>
/// <remarks>Whoever writes a report has nothing to say about it; the stream has noted it.</remarks>
/// <param name="stream">Where it goes.</param>
/// <param name="encoding">How text becomes bytes.</param>
/// <param name="lost">Is called whenever something could not be written.</param>
internal sealed class ForgivingWriter(Stream stream, Encoding encoding, Action? lost = null)
    : TextWriter
{
    private readonly Lock _gate = new();

    public override Encoding Encoding => encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) =>
        Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            // Of nothing, nothing is lost.
            return;
        }

        var bytes = new byte[encoding.GetByteCount(buffer)];
        encoding.GetBytes(buffer, bytes);
        try
        {
            lock (_gate)
            {
                stream.Write(bytes);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // Noted by the stream.
            lost?.Invoke();
        }
    }
}
