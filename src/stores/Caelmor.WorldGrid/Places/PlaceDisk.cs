using Caelmor.Storage.Disks;

namespace Caelmor.WorldGrid.Embedded.Places;

/// <summary>A place of anybody's, as a disk: pieces are files, written as a whole when they are
/// flushed.</summary>
/// <remarks>Whatever the place refuses, for whatever reason, is a refusal of the disk.</remarks>
/// <param name="place">The place.</param>
internal sealed class PlaceDisk(IGridPlace place) : IDisk
{
    public string PathOf(string name) => name;

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) =>
    [
        .. Ask(() => place.ListAsync()).Where(isWanted)
            .Select(name => new DiskEntry(name, Length: 0, IsPlain: true)),
    ];

    public IDiskFile Create(string name) => new NewPiece(this, name);

    public IDiskFile Open(string name)
    {
        var piece = new Piece(this, name);
        _ = piece.Content;
        return piece;
    }

    public void Rename(string from, string to) => Do(() => place.RenameAsync(from, to));

    public void Delete(string name) => Do(() => place.DeleteAsync(name));

    public void FlushFolder() => Do(place.FlushNamesAsync);

    public DiskLock Lock(string name, string owner) => Ask(place.TryLockAsync)
        ? new(new Held(this), string.Empty)
        : new(Held: null, "another process");

    // Whoever owns the place keeps it.
    public bool Confirm() => false;

    public long FreeSpace() => long.MaxValue;

    private static T Ask<T>(Func<ValueTask<T>> act)
    {
        try
        {
            var asked = act();
            return asked.IsCompletedSuccessfully
                ? asked.Result
                : asked.AsTask().GetAwaiter().GetResult();
        }
        catch (Exception refusal) when (refusal is not IOException)
        {
            throw new IOException(refusal.Message, refusal);
        }
    }

    private static void Do(Func<ValueTask> act) => Ask(async () =>
    {
        await act();
        return true;
    });

    private ReadOnlyMemory<byte> ContentOf(string name) => Ask(() => place.ReadAsync(name))
        ?? throw new FileNotFoundException($"Found no piece '{name}'; expected one.", name);

    // A piece is read anew each time: somebody may have altered it meanwhile.
    private class Piece(PlaceDisk disk, string name) : IDiskFile
    {
        public virtual ReadOnlyMemory<byte> Content => disk.ContentOf(name);

        public long Length => Content.Length;

        public virtual void Write(ReadOnlySpan<byte> bytes) =>
            throw new IOException($"Found that '{name}' was opened to read; expected no writing.");

        public int Read(long offset, Span<byte> bytes)
        {
            var content = Content;
            var count = (int)Math.Clamp(content.Length - offset, 0, bytes.Length);
            content.Span.Slice((int)Math.Min(offset, content.Length), count).CopyTo(bytes);
            return count;
        }

        public virtual void Flush()
        {
            // It is as durable as it was.
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    private sealed class NewPiece(PlaceDisk disk, string name) : Piece(disk, name)
    {
        private readonly PlaceDisk _disk = disk;
        private readonly string _name = name;
        private readonly MemoryStream _written = new();
        private bool _isFlushed;

        public override ReadOnlyMemory<byte> Content =>
            _isFlushed ? base.Content : _written.GetBuffer().AsMemory(0, (int)_written.Length);

        public override void Write(ReadOnlySpan<byte> bytes) => _written.Write(bytes);

        public override void Flush()
        {
            var place = _disk.Place;
            var content = _written.GetBuffer().AsMemory(0, (int)_written.Length);
            Do(() => place.WriteAsync(_name, content));
            Do(() => place.FlushAsync(_name));
            _isFlushed = true;
        }
    }

    private sealed class Held(PlaceDisk disk) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                Do(disk.Place.UnlockAsync);
            }
            catch (IOException)
            {
                // Who can't let go any more has lost it.
            }
        }
    }

    private IGridPlace Place => place;
}
