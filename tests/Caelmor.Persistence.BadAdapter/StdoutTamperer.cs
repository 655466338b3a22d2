using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.BadAdapter;

/// <summary>Standard output, which can be made to say something else.</summary>
internal sealed class StdoutTamperer : Stream
{
    private readonly Lock _gate = new();
    private readonly FileStream _output = new(
        new SafeFileHandle(1, ownsHandle: true), FileAccess.Write, bufferSize: 0);

    /// <summary>What becomes of each line; null: nothing.</summary>
    public Func<string, string?> Twist { get; set; } = line => line;

    /// <summary>Twists the next line in which there is a result, and no other.</summary>
    public void TwistNextResult(Func<string, string?> twist) => Twist = line =>
    {
        if (!line.Contains("\"result\":", StringComparison.Ordinal))
        {
            return line;
        }

        Twist = other => other;
        return twist(line);
    };

    /// <summary>Says something that nobody asked for.</summary>
    public void Say(string text)
    {
        lock (_gate)
        {
            _output.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Says nothing any more, and shows it.</summary>
    /// <remarks>The runtime keeps a copy of its own, and both have to go.</remarks>
    public void Shut()
    {
        var output = Directory.ResolveLinkTarget("/proc/self/fd/1", returnFinalTarget: false)!.Name;
        _output.Dispose();
        foreach (var copy in new DirectoryInfo("/proc/self/fd").GetFileSystemInfos())
        {
            if (copy.LinkTarget?.EndsWith(output, StringComparison.Ordinal) == true)
            {
                new SafeFileHandle(int.Parse(copy.Name), ownsHandle: true).Dispose();
            }
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    // Each is one line, for that is how messages are written.
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Twist(Encoding.UTF8.GetString(buffer)) is { } line)
        {
            Say(line);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
