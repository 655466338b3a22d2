namespace Caelmor.CommandLine.Outputs;

/// <summary>A stream to write to, which notes the first thing that could not be written.</summary>
/// <param name="target">Where it goes; null if that is closed.</param>
internal sealed class WatchedStream(Stream? target) : SequentialStream
{
    private const string Closed = "it is closed";

    /// <summary>Whether there is anything to write to.</summary>
    public bool IsOpen => target is not null;

    /// <summary>Why something could not be written; null if all was.</summary>
    public string? Loss { get; private set; }

    public override bool CanRead => false;

    public override bool CanWrite => true;

    /// <exception cref="IOException">It can't be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (target ?? throw new IOException(Closed)).Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
            or ObjectDisposedException or ArgumentOutOfRangeException)
        {
            // What is no file to write to is a lack of permission to the runtime, and one that
            // gets too long is an argument out of range.
            var cause = failure is UnauthorizedAccessException { InnerException: { } inner }
                ? inner
                : failure;
            Loss ??= cause.Message.TrimEnd('.');
            throw new IOException(cause.Message, cause);
        }
    }

    public override void Flush() => target?.Flush();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
