namespace Caelmor.Persistence.BadAdapter;

/// <summary>Standard input, which can be listened to or left alone.</summary>
internal sealed class StdinReader(Stream input) : Stream
{
    private volatile bool _isShut;

    /// <summary>Reads no more.</summary>
    public void Shut() => _isShut = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = input.Read(buffer, offset, count);
        if (_isShut)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
