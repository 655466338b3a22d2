using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>The saves that lie in a place, as they were found.</summary>
/// <param name="Sound">The lists that are sound, newest first.</param>
/// <param name="Broken">The pieces of those that are not, newest first, with their bytes.</param>
/// <param name="LastNumber">The highest number that anything in the place has.</param>
public sealed record SaveShelf(
    ImmutableArray<Manifest> Sound,
    ImmutableArray<(string Piece, ReadOnlyMemory<byte> Bytes)> Broken,
    long LastNumber)
{
    /// <summary>Whether there is no save, sound or not.</summary>
    public bool IsEmpty => Sound.IsEmpty && Broken.IsEmpty;

    /// <summary>Looks which saves there are. It reads their lists and nothing else.</summary>
    public static async ValueTask<SaveShelf> ReadAsync(IGridPlace place)
    {
        var sound = ImmutableArray.CreateBuilder<Manifest>();
        var broken = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>();
        var pieces = await place.ListAsync();
        foreach (var piece in pieces.Where(IsManifest).OrderByDescending(PieceNames.SaveOf))
        {
            var bytes = await place.ReadAsync(piece) ?? default;
            if (Manifest.Read(piece, bytes) is { } manifest)
            {
                sound.Add(manifest);
            }
            else
            {
                broken.Add((piece, bytes));
            }
        }

        return new(
            sound.ToImmutable(),
            broken.ToImmutable(),
            pieces.Select(PieceNames.SaveOf).DefaultIfEmpty().Max());
    }

    private static bool IsManifest(string piece) => !PieceNames.IsAside(piece)
        && PieceNames.FlaggedBy(piece) is null
        && PieceNames.SaveOf(piece) > 0
        && piece.EndsWith($"/{PieceNames.SaveList}", StringComparison.Ordinal);
}
