using System.Collections.Immutable;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>One save, or several that were folded into one, open for reading.</summary>
internal sealed class Layer : IDisposable
{
    private readonly IDiskFile _file;
    private readonly LayerFooter _footer;
    private readonly HashSet<int> _broken = [];
    private long[]? _found;

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

    /// <summary>Whether every frame was looked at, by this process.</summary>
    public bool IsVerified { get; set; }

    /// <summary>The entries that are known to be broken.</summary>
    public IEnumerable<LayerEntry> Broken => _broken.Order().Select(at => Index[at]);

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
            if (FlawOf(() => ContainerHeader.Check(file, LayerFormat.Of)) is { } head)
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
    public Frame? Read(int at)
    {
        var entry = Index[at];
        if (_broken.Contains(at))
        {
            return null;
        }

        var frame = TryRead(entry, _found is null ? entry.Offset : _found[at]);
        if (frame is null)
        {
            _found = Walk();
            frame = _found[at] >= 0 ? TryRead(entry, _found[at]) : null;
        }

        if (frame is null)
        {
            _broken.Add(at);
        }

        return frame;
    }

    /// <summary>Looks at every frame.</summary>
    /// <returns>What is wrong with the file as a whole.</returns>
    public IReadOnlyList<Flaw> Verify()
    {
        _found = Walk();
        _broken.Clear();
        _broken.UnionWith(Enumerable.Range(0, Index.Count).Where(at => _found[at] < 0));
        IsVerified = true;
        var end = _file.Length - _footer.Length;
        return FlawOf(() => LayerFooter.ReadAt(_file, end, 0)) is { } first
            ? [.. Flaws, first]
            : Flaws;
    }

    /// <summary>Where the frame of an entry lies, or is to lie.</summary>
    public Extent Locate(int at)
    {
        var entry = Index[at];
        _found ??= Walk();
        var offset = _found[at] < 0 ? ~_found[at] : _found[at];
        var length = Math.Min(entry.FrameLength, Math.Max(0, _file.Length - offset));
        return new(Manifest.Number, Name, offset, (int)length);
    }

    /// <summary>The checksum of what lies in the place of a frame that is broken.</summary>
    public string ActualChecksum(int at)
    {
        var extent = Locate(at);
        return $"{LayerWalk.CrcAt(new(_file), Index[at], extent.Offset):x8}";
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // The last copy mostly; if that is broken, the first one, wherever it ends now.
    private static LayerFooter Footer(IDiskFile file, ImmutableArray<Flaw>.Builder flaws)
    {
        LayerFooter? found = null;
        var last = FlawOf(() => found = LayerFooter.ReadAt(file, file.Length, 1));
        if (last is null)
        {
            return found!;
        }

        var window = new FileWindow(file);
        const int Magic = ContainerFormat.MagicSize;
        for (var end = file.Length; found is null && end > 0;)
        {
            var from = Math.Max(0, end - BlockLayout.ReadingSize);
            var at = window.Read(from, (int)(end - from))
                .LastIndexOf(LayerFormat.Of.ClosingMagic);
            if (at >= 0)
            {
                _ = FlawOf(() => found = LayerFooter.ReadAt(file, from + at + Magic, 0));
            }

            end = at >= 0 ? from + at + Magic - 1 : from == 0 ? 0 : from + Magic - 1;
        }

        flaws.Add(last);
        return found ?? throw new FlawException(last);
    }

    private static Flaw? FlawOf(Action act)
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
    }

    private long[] Walk() => new LayerWalk(
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
