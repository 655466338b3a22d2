namespace Caelmor.AuditLedger.Specs.Disks;

/// <summary>A file in memory: what everybody reads of it, and what outlives a power failure.</summary>
internal sealed class MemoryFile
{
    private byte[] _bytes;
    private byte[]? _durable;
    private int _durableLength;

    /// <summary>A file with this content; durable, if it lay there before anybody came.</summary>
    public MemoryFile(ReadOnlySpan<byte> content, bool isDurable)
    {
        _bytes = content.ToArray();
        Length = _bytes.Length;
        IsKnown = isDurable;
        _durableLength = isDurable ? Length : 0;
    }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is still there after a power failure.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether it is a file, and no folder and no link.</summary>
    public bool IsPlain { get; set; } = true;

    /// <summary>Whether it can be read.</summary>
    public bool IsReadable { get; set; } = true;

    /// <summary>Whether it can be written to.</summary>
    public bool IsWritable { get; set; } = true;

    /// <summary>What everybody reads.</summary>
    public ReadOnlySpan<byte> Content => _bytes.AsSpan(0, Length);

    /// <summary>What outlives a power failure.</summary>
    public ReadOnlySpan<byte> Durable => _durable ?? _bytes.AsSpan(0, _durableLength);

    /// <summary>Bytes of it, as they are now.</summary>
    public ReadOnlyMemory<byte> Slice(long offset, int count) => offset >= Length
        ? ReadOnlyMemory<byte>.Empty
        : _bytes.AsMemory((int)offset, (int)Math.Min(count, Length - offset)).ToArray();

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Flush()
    {
        (_durable, _durableLength, IsKnown) = (null, Length, true);
    }

    public void Cut(int length)
    {
        KeepDurable();
        Length = Math.Min(Length, length);
    }

    public void Replace(ReadOnlySpan<byte> content)
    {
        KeepDurable();
        _bytes = content.ToArray();
        Length = _bytes.Length;
    }

    /// <summary>The file as a crash leaves it; null if it leaves none.</summary>
    public MemoryFile? After(CrashKind kind)
    {
        if (kind == CrashKind.ProcessKilled)
        {
            return With(Content);
        }

        return !IsKnown ? null : kind switch
        {
            CrashKind.TornInTheMiddle when IsGrown => With(Content[..Middle]),
            CrashKind.ZerosAtTheEnd when IsGrown =>
                With([.. Content[..Durable.Length], .. new byte[Length - Durable.Length]]),
            _ => With(Durable),
        };
    }

    // What was appended since, and nothing else.
    private bool IsGrown => Content.StartsWith(Durable);

    private int Middle => Durable.Length + ((Length - Durable.Length) / 2);

    private MemoryFile With(ReadOnlySpan<byte> content) => new(content, isDurable: true)
    {
        IsPlain = IsPlain,
        IsReadable = IsReadable,
        IsWritable = IsWritable,
    };

    private void KeepDurable() => _durable ??= [.. Durable];
}

/// <summary>What a crash leaves of what was written and not flushed.</summary>
internal enum CrashKind
{
    /// <summary>All of it: a process is gone, and the machine goes on.</summary>
    ProcessKilled,

    /// <summary>Nothing of it.</summary>
    NothingUnflushed,

    /// <summary>One half of it.</summary>
    TornInTheMiddle,

    /// <summary>Its length, and zeros in the place of its bytes.</summary>
    ZerosAtTheEnd,
}
