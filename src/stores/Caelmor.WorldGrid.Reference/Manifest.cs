using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>The list of one save. Its rename is the instant at which the save is made.</summary>
/// <param name="Save">What the save is.</param>
/// <param name="Genesis">What the world is made from.</param>
/// <param name="Checksums">The checksum of each of its pieces, by entry.</param>
/// <param name="Inactive">The regions whose dynamic state was lost before it.</param>
public sealed record Manifest(
    GridSave Save,
    GridGenesis Genesis,
    ImmutableSortedDictionary<string, string> Checksums,
    ImmutableArray<RegionPosition> Inactive)
{
    /// <summary>The number of the save.</summary>
    public long Number => Save.Number;

    /// <summary>Its piece.</summary>
    public string Piece => PieceNames.InSave(Number, PieceNames.SaveList);

    /// <summary>The entries of the regions that it holds a state of.</summary>
    public IEnumerable<string> RegionEntries =>
        Checksums.Keys.Where(entry => !PieceNames.IsChunk(entry));

    /// <summary>The bytes of its piece.</summary>
    public ReadOnlyMemory<byte> ToBytes() => new Envelope(
        Envelope.SaveList, 1, Number, PieceNames.SaveList, JsonSerializer.Serialize(this)).ToBytes();

    /// <summary>The list in a piece; null if it is broken.</summary>
    public static Manifest? Read(string piece, ReadOnlyMemory<byte> bytes)
    {
        if (Envelope.Read(bytes) is not { Type: Envelope.SaveList } envelope
            || envelope.Save != PieceNames.SaveOf(piece))
        {
            return null;
        }

        return JsonSerializer.Deserialize<Manifest>(envelope.Content);
    }
}
