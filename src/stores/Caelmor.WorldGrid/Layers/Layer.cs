using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>One save, or several that were folded into one, open for reading. Any number of
/// threads read.</summary>
internal sealed class Layer : IDisposable
{
    private readonly IDiskFile _file;
    private readonly LayerFooter _footer;
    private readonly Lock _looking = new();
    private volatile FoundFrames? _found;

    private Layer(string name, IDiskFile file, LayerFooter footer, ImmutableArray<Flaw> flaws)
    {
        (Name, _file, _footer, Flaws) = (name, file, footer, flaws);
        Manifest = LayerManifest.Parse(footer.Manifest.Span);
        Index = new(footer.Index, new(Manifest.Genesis));
        Index.Check(footer.BodyEnd);
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>What it says about itself.</summary>
    public LayerManifest Manifest { get; }

    /// <summary>What it has.</summary>
    public LayerIndex Index { get; }

    /// <summary>What is wrong with it that keeps nobody from reading it.</summary>
    public ImmutableArray<Flaw> Flaws { get; }

    /// <summary>How long the file is.</summary>
    public long Length => _file.Length;

    /// <summary>The places of the entries whose frames are known to be broken, in
    /// order.</summary>
    public IEnumerable<int> Broken => _found is { } found
        ? Enumerable.Range(0, Index.Count).Where(at => found.At[at] < 0)
        : [];

    /// <summary>The places of those that the disk is known to refuse to show, in
    /// order.</summary>
    public IEnumerable<int> Refused => _found?.Refused.Order() ?? Enumerable.Empty<int>();

    /// <summary>Opens a file. Its frames are looked at when they are read.</summary>
    /// <exception cref="FlawException">It is none, or what it has is lost.</exception>
    /// <exception cref="StorageException">A newer build wrote it.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static Layer Open(IDisk disk, string name)
    {
        var file = disk.Open(name);
        try
        {
            var flaws = ImmutableArray.CreateBuilder<Flaw>();
            if (FlawOf(() => ContainerHeader.Check(file, LayerFormat.Of), _ => { }) is { } head)
            {
                flaws.Add(head);
            }

            return new(name, file, Footer(file, flaws), flaws.ToImmutable());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="at">The place of its entry.</param>
    /// <returns>The frame; null if it is broken.</returns>
    /// <exception cref="IOException">The disk refuses to show it.</exception>
    public Frame? Read(int at)
    {
        var entry = Index[at];
        return TryRead(entry, _found is { } found ? found.At[at] : entry.Offset)
            ?? Sought(at, entry);
    }

    /// <summary>Looks at every frame.</summary>
    /// <returns>What is wrong with the file as a whole.</returns>
    /// <exception cref="IOException">The disk shows nothing of it any more.</exception>
    public IReadOnlyList<Flaw> Verify()
    {
        lock (_looking)
        {
            _found = Walk();
        }

        return VerifyEnds();
    }

    /// <summary>Looks at both ends, and at no frame.</summary>
    /// <returns>What is wrong with the file as a whole.</returns>
    public IReadOnlyList<Flaw> VerifyEnds()
    {
        var end = _file.Length - _footer.Length;
        return FlawOf(() => LayerFooter.ReadAt(_file, end, 0), _ => { }) is { } first
            ? [.. Flaws, first]
            : Flaws;
    }

    /// <summary>For reading frames one after another.</summary>
    public FileWindow Window() => new(_file);

    /// <summary>Reads a frame in the place where it was written, and looks for it nowhere
    /// else.</summary>
    /// <param name="window">What it is read by.</param>
    /// <param name="at">The place of its entry.</param>
    /// <param name="head">What it is.</param>
    /// <param name="content">What it holds, until something else is read.</param>
    /// <returns>Whether it is sound.</returns>
    /// <exception cref="IOException">The disk refuses to show it.</exception>
    public bool TryReadInPlace(
        FileWindow window, int at, out FrameHead head, out ReadOnlySpan<byte> content)
    {
        head = default;
        content = [];
        var entry = Index[at];
        var bytes = window.Read(entry.Offset, entry.FrameLength);
        if (!LayerWalk.IsOf(entry, bytes))
        {
            return false;
        }

        head = FrameHead.Read(bytes[sizeof(uint)..]);
        content = bytes[(sizeof(uint) + FrameHead.Size)..^sizeof(uint)];
        return head.Key == entry.Key && head.Kind == entry.Kind;
    }

    /// <summary>Where the frame of an entry lies, or is to lie.</summary>
    public Extent Locate(int at)
    {
        var entry = Index[at];
        var found = Looked().At[at];
        var offset = found < 0 ? ~found : found;
        var length = Math.Min(entry.FrameLength, Math.Max(0, _file.Length - offset));
        return new(Manifest.Number, Name, offset, (int)length);
    }

    /// <summary>The checksum of what lies in the place of a frame that is broken; if that is as it
    /// was written, the one that lies behind it.</summary>
    public string ActualChecksum(int at)
    {
        var extent = Locate(at);
        var bytes = GC.AllocateUninitializedArray<byte>(extent.Length);
        var read = bytes.AsSpan(0, _file.Read(extent.Offset, bytes));
        var end = Math.Max(0, read.Length - sizeof(uint));
        var actual = Crc32C.Of(read[..end]);
        return actual == Index[at].Crc && read[end..] is { Length: sizeof(uint) } behind
            ? $"{BinaryPrimitives.ReadUInt32LittleEndian(behind):x8}"
            : $"{actual:x8}";
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // The last copy mostly; if that is broken, or the disk refuses it, the first one, wherever it
    // ends now. What was refused and is not found is not lost.
    private static LayerFooter Footer(IDiskFile file, ImmutableArray<Flaw>.Builder flaws)
    {
        var (found, refusal) = (default(LayerFooter), default(Exception));
        var last = FlawOf(
            () => found = LayerFooter.ReadAt(file, file.Length, 1), refused => refusal = refused);
        if (last is null)
        {
            return found!;
        }

        var first = FlawOf(
            () => found = new FooterSearch(file).Run() ?? throw new FlawException(last),
            refused => refusal ??= refused);
        if (found is null && refusal is not null)
        {
            ExceptionDispatchInfo.Throw(refusal);
        }

        flaws.Add(last);
        return found ?? throw new FlawException(first!);
    }

    // A refusal of the disk is no flaw, unless somebody takes it.
    private static Flaw? FlawOf(Action act, Action<Exception>? refused = null)
    {
        try
        {
            act();
            return null;
        }
        catch (FlawException flawed)
        {
            return flawed.Flaw;
        }
        catch (Exception refusal) when (refused is not null && DiskFailure.Is(refusal))
        {
            refused(refusal);
            return new("the ends of the file", "what was written", refusal.Message);
        }
    }

    // Whoever misses one frame looks for all: the others may have moved, too.
    private Frame? Sought(int at, LayerEntry entry)
    {
        lock (_looking)
        {
            if (_found is { } known && known.At[at] < 0)
            {
                return null;
            }

            var found = Walk();
            var frame = found.At[at] < 0 ? null : TryRead(entry, found.At[at]);
            if (frame is null && found.At[at] >= 0)
            {
                found.At[at] = ~found.At[at];
            }

            _found = found;
            return frame;
        }
    }

    private FoundFrames Looked()
    {
        lock (_looking)
        {
            return _found ??= Walk();
        }
    }

    private FoundFrames Walk() => new LayerWalk(
        _file, Index, _footer.BodyEnd, _footer.Length * LayerFooter.Copies).Run();

    private Frame? TryRead(LayerEntry entry, long offset)
    {
        if (offset < 0)
        {
            return null;
        }

        try
        {
            var room = GC.AllocateUninitializedArray<byte>(entry.FrameLength);
            var payload = FrameAt.Read(_file, offset, room);
            var head = FrameHead.Read(payload);
            var crc = BitConverter.ToUInt32(room.AsSpan()[^sizeof(uint)..]);
            return crc == entry.Crc && head.Key == entry.Key && head.Kind == entry.Kind
                ? new(head, room.AsMemory(
                    sizeof(uint) + FrameHead.Size, entry.Length - FrameHead.Size))
                : null;
        }
        catch (FlawException)
        {
            return null;
        }
    }
}
