using System.Collections.Concurrent;
using System.Text;
using Caelmor.CommandLine.Outputs;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>What certifier and adapter say to each other, line by line.</summary>
internal sealed class Conversation
{
    private readonly ConcurrentQueue<(bool IsTheirs, string Line)> _lines = [];
    private readonly Ear _theirs;
    private readonly Ear _ours;

    public Conversation() => (_theirs, _ours) = (new(_lines, true), new(_lines, false));

    /// <summary>What the adapter said since the last line feed.</summary>
    public string Unended => _theirs.Unended;

    /// <summary>Whether the adapter has said anything at all.</summary>
    public bool HasBegun => _theirs.HasHeard;

    /// <summary>Hears what the adapter says.</summary>
    public Stream FromAdapter(Stream stream) => new TeeStream(stream, _theirs.Hear);

    /// <summary>Hears what the adapter is told.</summary>
    public Stream ToAdapter(Stream stream) => new TeeStream(stream, _ours.Hear);

    /// <summary>The lines since it was called last, and who said them.</summary>
    public IEnumerable<(bool IsTheirs, string Line)> Take()
    {
        while (_lines.TryDequeue(out var line))
        {
            yield return line;
        }
    }

    private sealed class Ear(ConcurrentQueue<(bool IsTheirs, string Line)> lines, bool isTheirs)
    {
        // Enough to show; whoever never ends a line must not fill the memory.
        private const int Most = 64 * 1024;

        private readonly List<byte> _line = [];

        public bool HasHeard { get; private set; }

        public string Unended
        {
            get
            {
                lock (_line)
                {
                    return Encoding.UTF8.GetString([.. _line]);
                }
            }
        }

        public void Hear(ReadOnlySpan<byte> bytes)
        {
            lock (_line)
            {
                HasHeard |= bytes.Length > 0;
                foreach (var one in bytes)
                {
                    if (one == '\n')
                    {
                        lines.Enqueue((isTheirs, Encoding.UTF8.GetString([.. _line])));
                        _line.Clear();
                    }
                    else if (_line.Count < Most)
                    {
                        _line.Add(one);
                    }
                }
            }
        }
    }
}

/// <summary>A stream on which somebody listens in.</summary>
internal sealed class TeeStream(Stream stream, Action<ReadOnlySpan<byte>> hear) : SequentialStream
{
    public override bool CanRead => stream.CanRead;

    public override bool CanWrite => stream.CanWrite;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = stream.Read(buffer, offset, count);
        hear(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hear(buffer);
        stream.Write(buffer);
    }

    public override void Flush() => stream.Flush();
}
