using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>A save that is about to be made.</summary>
/// <param name="Manifest">Its list.</param>
/// <param name="Contents">The bytes of its pieces, by entry.</param>
public sealed record SaveDraft(
    Manifest Manifest, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Contents)
{
    private const string Beside = ".new";

    /// <summary>Writes all pieces, then the list beside its place, and renames it: that is the
    /// instant (pv-3.1, pv-3.2).</summary>
    public static async ValueTask CommitAsync(IGridPlace place, SaveDraft draft)
    {
        foreach (var (entry, bytes) in draft.Contents)
        {
            await WriteAsync(place, PieceNames.InSave(draft.Manifest.Number, entry), bytes);
        }

        var piece = draft.Manifest.Piece;
        await WriteAsync(place, piece + Beside, draft.Manifest.ToBytes());
        await FlushNamesAsync(place);
        await place.RenameAsync(piece + Beside, piece);
        await FlushNamesAsync(place);
    }

    /// <summary>Writes a piece and flushes it.</summary>
    public static async ValueTask WriteAsync(
        IGridPlace place, string piece, ReadOnlyMemory<byte> bytes)
    {
        await place.WriteAsync(piece, bytes);
        try
        {
            await place.FlushAsync(piece);
        }
        catch (Exception cause)
        {
            throw new FailedFlushException(cause);
        }
    }

    private static async ValueTask FlushNamesAsync(IGridPlace place)
    {
        try
        {
            await place.FlushNamesAsync();
        }
        catch (Exception cause)
        {
            throw new FailedFlushException(cause);
        }
    }
}

/// <summary>A flush failed: nobody knows any more what the disk has (pv-15.5).</summary>
/// <param name="cause">What the place said.</param>
#pragma warning disable CA1032 // It always has a cause.
public sealed class FailedFlushException(Exception cause)
    : Exception($"A flush failed: {cause.Message}", cause);
#pragma warning restore CA1032
