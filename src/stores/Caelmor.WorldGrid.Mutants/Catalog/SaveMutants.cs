using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that save in part, or something else (pv-3, pv-4).</summary>
internal static class SaveMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "regions-one-after-another",
            "pv-3.1",
            "It makes a save of half of the regions first.",
            "the last save or the next one is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    var half = draft.Contents.Take(draft.Contents.Count / 2)
                        .ToImmutableSortedDictionary(StringComparer.Ordinal);
                    await steps.Commit(place, new(
                        draft.Manifest with
                        {
                            Checksums = draft.Manifest.Checksums.RemoveRange(
                                draft.Contents.Keys.Except(half.Keys)),
                        },
                        half));
                    await steps.Commit(place, draft);
                },
            }),
        new(
            "saves-in-place",
            "pv-3.1",
            "It writes the list of a save first, and then what is on the list.",
            "the last save or the next one is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    await place.WriteAsync(draft.Manifest.Piece, draft.Manifest.ToBytes());
                    foreach (var (entry, bytes) in draft.Contents)
                    {
                        await place.WriteAsync(
                            PieceNames.InSave(draft.Manifest.Number, entry), bytes);
                    }
                },
            }),
        new(
            "acknowledges-what-was-refused",
            "pv-3.1",
            "It swallows what the place says.",
            "a save that was acknowledged is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    try
                    {
                        await steps.Commit(place, draft);
                    }
                    catch (Exception)
                    {
                        // It goes on.
                    }
                },
            }),
        new(
            "deletes-before-the-rename",
            "pv-3.2",
            "It takes the last save away before the next one is in its place.",
            "the last save or the next one is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    var last = PieceNames.InSave(draft.Manifest.Number - 1, PieceNames.SaveList);
                    await place.DeleteAsync(last);
                    await place.FlushNamesAsync();
                    await steps.Commit(place, draft);
                },
            }),
        new(
            "flushes-nothing",
            "pv-3.2",
            "It leaves to the disk when something is written.",
            "a save that was acknowledged is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    foreach (var (entry, bytes) in draft.Contents)
                    {
                        await place.WriteAsync(
                            PieceNames.InSave(draft.Manifest.Number, entry), bytes);
                    }

                    await place.WriteAsync(draft.Manifest.Piece + ".new", draft.Manifest.ToBytes());
                    await place.RenameAsync(draft.Manifest.Piece + ".new", draft.Manifest.Piece);
                    await place.FlushNamesAsync();
                },
            }),
        new(
            "flushes-no-names",
            "pv-3.2",
            "It flushes what it writes, and not by which names it is found.",
            "a save that was acknowledged is there, whole",
            steps => steps with
            {
                Commit = async (place, draft) =>
                {
                    foreach (var (entry, bytes) in draft.Contents)
                    {
                        await SaveDraft.WriteAsync(
                            place, PieceNames.InSave(draft.Manifest.Number, entry), bytes);
                    }

                    await SaveDraft.WriteAsync(
                        place, draft.Manifest.Piece + ".new", draft.Manifest.ToBytes());
                    await place.RenameAsync(draft.Manifest.Piece + ".new", draft.Manifest.Piece);
                },
            }),
        new(
            "ignores-n",
            "pv-3.3",
            "It keeps five backups, whatever is set.",
            "saves are listed",
            steps => steps with { Rotate = (saves, _) => steps.Rotate(saves, 5) }),
        new(
            "reseeds-on-save",
            "pv-4.1",
            "Each save has a seed of its own.",
            "the terrain of the wild is as the seed makes it",
            steps => steps with
            {
                Commit = (place, draft) => steps.Commit(place, draft with
                {
                    Manifest = draft.Manifest with
                    {
                        Genesis = draft.Manifest.Genesis with
                        {
                            Seed = draft.Manifest.Genesis.Seed + draft.Manifest.Number,
                        },
                    },
                }),
                Fits = (_, _) => true,
            }),
        new(
            "one-tick-for-all",
            "pv-4.2",
            "It keeps one tick for all regions.",
            "with its last processed tick",
            steps =>
            {
                long? tick = null;
                return steps with
                {
                    KeepState = (state, _) =>
                        state with { LastProcessedTick = tick ??= state.LastProcessedTick },
                };
            }),
        new(
            "tick-of-the-save",
            "pv-4.2",
            "It keeps the time of the save for a tick.",
            "with its last processed tick",
            steps => steps with
            {
                KeepState = (state, host) =>
                    state with { LastProcessedTick = host.Time.GetUtcNow().Ticks },
            }),
        new(
            "sorts-the-queue",
            "pv-4.3",
            "It sorts a queue by its ticks.",
            "with its queue, in order",
            steps => steps with
            {
                KeepState = (state, _) =>
                    state with { Queue = [.. state.Queue.OrderBy(one => one.Tick)] },
            }),
        new(
            "drains-on-save",
            "pv-4.3",
            "It empties a queue when it saves.",
            "with its queue, in order",
            steps => steps with { KeepState = (state, _) => state with { Queue = [] } }),
        new(
            "drops-what-is-twice",
            "pv-4.3",
            "It keeps one of two entries that are alike.",
            "with its queue, in order",
            steps => steps with
            {
                KeepState = (state, _) => state with { Queue = [.. state.Queue.Distinct()] },
            }),
        new(
            "keeps-what-was-processed",
            "pv-4.3",
            "A queue never gets shorter.",
            "with its queue, in order",
            steps =>
            {
                var longest = new Dictionary<RegionPosition, ImmutableArray<QueuedDelta>>();
                return steps with
                {
                    KeepState = (state, _) =>
                    {
                        if (longest.TryGetValue(state.At, out var before)
                            && before.Length > state.Queue.Length)
                        {
                            return state with { Queue = before };
                        }

                        longest[state.At] = state.Queue;
                        return state;
                    },
                };
            }),
    ];
}
