using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Any stretch of a file, for whoever goes over it byte by byte.</summary>
internal sealed class FileView(IDiskFile file, int size)
{
    private byte[] _bytes = [];
    private long _start;
    private int _filled;

    public long Length { get; } = file.Length;

    /// <summary>Where the data end, as far as the file still tells.</summary>
    public long ManifestOffset { get; } = FindManifest(file);

    public ReadOnlySpan<byte> At(long offset, int count)
    {
        if (offset < _start || offset + count > _start + _filled)
        {
            Load(offset, Math.Max(count, size));
        }

        return _bytes.AsSpan((int)(offset - _start), count);
    }

    private static long FindManifest(IDiskFile file)
    {
        try
        {
            return ContainerTrailer.Read(file, Layout.Container).ManifestOffset;
        }
        catch (FlawException)
        {
            return file.Length;
        }
    }

    private void Load(long offset, int count)
    {
        var want = (int)Math.Min(count, Length - offset);
        if (_bytes.Length < want)
        {
            _bytes = new byte[want];
        }

        _start = offset;
        _filled = file.Read(offset, _bytes.AsSpan(0, want));
        if (_filled < want)
        {
            throw new IOException($"Found {_filled} bytes at {offset}; expected {want}.");
        }
    }
}
