namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>A file as the disk has it, and as its cache has it.</summary>
internal sealed class Inode
{
    private readonly List<byte[]> _unflushed = [];
    private bool _isDoomed;

    /// <summary>What no crash takes away.</summary>
    public byte[] Durable { get; private set; } = [];

    /// <summary>The content after each change since the last flush.</summary>
    public IReadOnlyList<byte[]> Unflushed => _unflushed;

    /// <summary>Where in the file these changes begin.</summary>
    public int ChangedFrom { get; private set; }

    /// <summary>Whether one of these changes was more than bytes at the end.</summary>
    public bool IsCutOrGrown { get; private set; }

    /// <summary>What is there for whoever does not crash. It is not to be altered.</summary>
    public byte[] Content => _unflushed is [.., var last] ? last : Durable;

    public int Length => Content.Length;

    public static Inode Of(byte[] durable) => new() { Durable = durable };

    /// <summary>Writes at the end, or into room that was made before.</summary>
    public void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        var content = new byte[Math.Max(Length, offset + bytes.Length)];
        Content.CopyTo(content, 0);
        bytes.CopyTo(content.AsSpan(offset));
        Change(content, offset);
    }

    public void Cut(int length)
    {
        Change(Content[..length], length);
        IsCutOrGrown = true;
    }

    public void Grow(int length)
    {
        var content = new byte[length];
        Content.CopyTo(content, 0);
        Change(content, Length);
        IsCutOrGrown = true;
    }

    public void Flush()
    {
        // After a flush that failed a later one succeeds and means nothing.
        if (!_isDoomed)
        {
            Durable = Content;
            _unflushed.Clear();
            IsCutOrGrown = false;
        }
    }

    public void Doom() => _isDoomed = true;

    public Inode Copy()
    {
        var copy = new Inode
        {
            Durable = Durable,
            ChangedFrom = ChangedFrom,
            IsCutOrGrown = IsCutOrGrown,
            _isDoomed = _isDoomed,
        };
        copy._unflushed.AddRange(_unflushed);
        return copy;
    }

    private void Change(byte[] content, int from)
    {
        ChangedFrom = _unflushed.Count == 0 ? from : Math.Min(ChangedFrom, from);
        _unflushed.Add(content);
    }
}
