using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Finds the first copy of the end of a layer, wherever it ends now, in a file whose last
/// copy is broken, or refused by the disk.</summary>
/// <param name="file">The file.</param>
internal sealed class FooterSearch(IDiskFile file)
{
    private const int Magic = ContainerFormat.MagicSize;
    private const int Sector = 512;

    // A disk that refuses so often shows nothing any more.
    private const int MostRefused = 1_000;

    private readonly FileWindow _window = new(file);
    private int _refused;

    /// <summary>Looks for it, from the end on; null if there is none.</summary>
    /// <exception cref="IOException">The disk refuses it, or shows nothing any more.</exception>
    public LayerFooter? Run()
    {
        for (var end = _window.Length; end > 0;)
        {
            var from = Shown(end, out var shown);
            var at = shown.LastIndexOf(LayerFormat.Of.ClosingMagic);
            if (at >= 0 && FooterAt(from + at + Magic) is { } found)
            {
                return found;
            }

            end = at >= 0 ? from + at + Magic - 1
                : from == 0 || shown.IsEmpty ? from
                : from + Magic - 1;
        }

        return null;
    }

    private LayerFooter? FooterAt(long end)
    {
        try
        {
            return LayerFooter.ReadAt(file, end, 0);
        }
        catch (FlawException)
        {
            return null;
        }
    }

    // As much as the disk shows of what ends somewhere; nothing of a sector that it refuses.
    private long Shown(long end, out ReadOnlySpan<byte> shown)
    {
        for (var count = (int)Math.Min(end, BlockLayout.ReadingSize); ; count /= 2)
        {
            try
            {
                shown = _window.Read(end - count, count);
                return end - count;
            }
            catch (Exception refusal) when (DiskFailure.Is(refusal) && _refused < MostRefused)
            {
                _refused++;
                if (count <= Sector)
                {
                    shown = [];
                    return end - count;
                }
            }
        }
    }
}
