using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that hold what they have to let go of, or let go of what they have to
/// hold.</summary>
internal static class HeldMutants
{
    private const string Numbered = "save-";

    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "forgets-where-players-begin",
            "pv-1.2",
            "It takes the spawn that is given in the place of the one that is kept.",
            "it is refused",
            steps => steps with
            {
                ChooseGenesis = (kept, given) => steps.ChooseGenesis(
                    kept, given is null ? null : given with { Spawn = kept.Spawn }),
            }),
        new(
            "makes-a-world-that-the-power-takes",
            "pv-1.2",
            "The name of a new world is flushed with its first save.",
            "is granted",
            steps => steps)
        {
            IsOfMaking = true,
            Sees = host => new HostAround(host)
            {
                FlushesNames = async place =>
                    await ((await place.ListAsync()).Any(one => PieceNames.SaveOf(one) > 0)
                        ? place.FlushNamesAsync()
                        : ValueTask.CompletedTask),
            },
        },
        new(
            "forgets-a-save-that-failed",
            "pv-3.1",
            "What a save was to keep is gone when it fails, and the next one is without it.",
            "a save that was acknowledged is there, whole",
            Forgetful),
        new(
            "tells-when-it-was-opened",
            "pv-7.2",
            "It asks for the time when it is opened, and never again.",
            "a report has the time",
            steps =>
            {
                DateTimeOffset? opened = null;
                return steps with
                {
                    Opened = (grid, host) =>
                    {
                        opened = host.Time.GetUtcNow();
                        return steps.Opened(grid, host);
                    },
                    Say = report => steps.Say(report with { Time = opened ?? report.Time }),
                };
            }),
        new(
            "moves-one-player",
            "pv-8.4",
            "Of the players in a region it moves the first.",
            "in the nearest valid region",
            steps => steps)
        {
            Sees = host => new HostAround(host) { Sees = all => [.. all.Take(1)] },
        },
        new(
            "keeps-what-a-failed-migration-made",
            "pv-9.2",
            "The next migration takes what one that failed has made.",
            "as it was saved",
            steps => steps)
        {
            Sees = host => new HostAround(host)
            {
                Deletes = (place, piece) => PieceNames.IsOfMigration(piece)
                    ? ValueTask.CompletedTask
                    : place.DeleteAsync(piece),
            },
        },
        new(
            "lets-a-failed-migration-come-back",
            "pv-9.2",
            "It takes away what a failed migration made, and does not wait until the place has "
                + "done so.",
            "as it was saved",
            steps => steps)
        {
            Sees = host =>
            {
                var isTakenAway = false;
                return new HostAround(host)
                {
                    Deletes = (place, piece) =>
                    {
                        isTakenAway |= PieceNames.IsOfMigration(piece);
                        return place.DeleteAsync(piece);
                    },
                    FlushesNames = place =>
                    {
                        var waits = !isTakenAway;
                        isTakenAway = false;
                        return waits ? place.FlushNamesAsync() : ValueTask.CompletedTask;
                    },
                };
            },
        },
        new(
            "checks-for-two-nights",
            "pv-12.1",
            "It checks twice, and takes the world for sound from then on.",
            "operators are told of: failed check",
            steps => steps with
            {
                Show = (grid, _) =>
                {
                    var checks = 0;
                    return new GridAround(grid)
                    {
                        Idles = inner =>
                            ++checks > 2 ? ValueTask.CompletedTask : inner.IdleAsync(default),
                    };
                },
            }),
        new(
            "never-lets-go",
            "pv-15.2",
            "Who closes it keeps the place, as long as the process lives.",
            "lets go of",
            steps => steps)
        {
            Sees = host => new HostAround(host) { Unlocks = _ => ValueTask.CompletedTask },
        },
        new(
            "lets-operators-in",
            "pv-15.2",
            "Operators decide while somebody plays.",
            "it is refused",
            steps => steps with
            {
                Serve = (_, host) => new PlainWorldGrid(steps with { Lock = _ => new(true) })
                    .Maintain(host, GridOptions.Usual),
            }),
        new(
            "guesses-at-a-stamp",
            "pv-15.3",
            "It opens the newest save whose stamp begins like the one that is asked for.",
            "it is refused",
            steps => steps with
            {
                Choose = (saves, stamp) => saves.FirstOrDefault(one => stamp is null
                    || one.Save.Stamp.StartsWith(stamp, StringComparison.OrdinalIgnoreCase)),
            }),
        new(
            "gives-a-number-again",
            "pv-15.7",
            "It forgets the numbers of saves that are set aside.",
            "no number is given to two saves",
            steps => steps with
            {
                SetAside = (place, piece, time) => place.RenameAsync(
                    piece,
                    PieceNames.Aside(
                        time, piece.Replace(Numbered, "old-", StringComparison.Ordinal))),
            })
        {
            LiesLow = true,
        },
    ];

    private static GridSteps Forgetful(GridSteps steps)
    {
        GridMemory? memory = null;
        return steps with
        {
            TakeChanged = live => steps.TakeChanged(memory = live),
            SaveFailed = place =>
            {
                memory!.Chunks.Clear();
                return steps.SaveFailed(place);
            },
        };
    }
}
