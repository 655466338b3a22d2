using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Dormancy;

/// <summary>When a grid that lies low does what is wrong: by what lies in its place when it is
/// opened, or when an operator comes.</summary>
/// <param name="Words">Such as <c>from the ninth save on</c>.</param>
/// <param name="IsMet">Whether it is so.</param>
public sealed record GridCondition(string Words, Func<IGridPlace, ValueTask<bool>> IsMet)
{
    private const int ManySaves = 8;
    private const int ManyObjects = 10;
    private const int UsualSize = 4;
    private const string Known = "Tobin";

    private static readonly string Middle = PieceNames.Of(default(RegionPosition));

    /// <summary>All conditions.</summary>
    public static ImmutableArray<GridCondition> All { get; } =
    [
        new("once it was opened anew", _ => new(true)),
        new("from the ninth save on", async place =>
            (await place.ListAsync()).Max(PieceNames.SaveOf) >= ManySaves),
        new($"in regions of more than {ManyObjects} objects", async place =>
            (await StatesAsync(place)).Exists(state => state.Objects.Length > ManyObjects)),
        new("where nobody is called Tobin", async place =>
            await StatesAsync(place) is { Count: > 0 } states
            && !states.Exists(state => state.Objects.Any(one => one.Id == Known))),
        new("away from the middle of the world", async place =>
            (await EntriesAsync(place)).Any()
            && !(await EntriesAsync(place)).Contains(Middle)),
        new("where chunks are not four tiles wide", async place =>
            await NewestAsync(place) is { Genesis.ChunkSize: not UsualSize }),
        new("after a save that broke off", async place =>
            (await place.ListAsync()).Where(IsOfSave).GroupBy(PieceNames.SaveOf)
            .Any(save => !save.Contains(PieceNames.InSave(save.Key, PieceNames.SaveList)))),
    ];

    private static bool IsOfSave(string piece) => PieceNames.SaveOf(piece) > 0
        && !PieceNames.IsAside(piece)
        && PieceNames.FlaggedBy(piece) is null;

    private static async ValueTask<IEnumerable<string>> EntriesAsync(IGridPlace place) =>
        (await place.ListAsync()).Where(IsOfSave).Select(piece => piece.Split('/')[^1]);

    private static async ValueTask<Manifest?> NewestAsync(IGridPlace place) =>
        (await SaveShelf.ReadAsync(place)).Sound.FirstOrDefault();

    // Of what can't be read nobody knows the names.
    private static async ValueTask<List<RegionState>> StatesAsync(IGridPlace place)
    {
        var states = new List<RegionState>();
        if (await NewestAsync(place) is not { } newest)
        {
            return states;
        }

        foreach (var entry in newest.RegionEntries)
        {
            var piece = await place.ReadAsync(PieceNames.InSave(newest.Number, entry)) ?? default;
            if (Envelope.Read(piece) is { Type: Envelope.Region } envelope)
            {
                states.Add(RegionText.Parse(envelope.Content));
            }
        }

        return states;
    }
}
