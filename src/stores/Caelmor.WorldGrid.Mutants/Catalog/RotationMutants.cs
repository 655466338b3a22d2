using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that keep other backups, or look after them otherwise (pv-11, pv-12).</summary>
internal static class RotationMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "keeps-six",
            "pv-11.1",
            "It keeps a backup more than is set.",
            "saves are listed",
            steps => steps with { Rotate = (saves, backups) => steps.Rotate(saves, backups + 1) }),
        new(
            "rotates-on-failure",
            "pv-11.2",
            "The oldest save goes for one that failed, too.",
            "no save goes for one that failed",
            steps => steps with
            {
                SaveFailed = async place =>
                {
                    var oldest = (await place.ListAsync()).First(one => PieceNames.SaveOf(one) > 0
                        && one.EndsWith(PieceNames.SaveList, StringComparison.Ordinal));
                    await place.DeleteAsync(oldest);
                },
            }),
        new(
            "counts-broken-ones",
            "pv-11.2",
            "A backup that is broken counts as one when it rotates.",
            "saves are listed",
            steps => steps with
            {
                Rotate = (saves, backups) => saves.Skip(backups + 1).Select(one => one.Save),
            }),
        new(
            "no-time",
            "pv-11.3",
            "It does not tell when a save was made.",
            "each with its stamp and its time",
            steps => Listing(steps, one => one with { Time = default })),
        new(
            "no-versions",
            "pv-11.3",
            "It does not tell the versions in a save.",
            "a save tells the schema versions",
            steps => Listing(steps, one => one with { Versions = [] })),
        new(
            "checks-while-busy",
            "pv-12.1",
            "It validates checksums while somebody reads.",
            "nothing is checked while the server is busy",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Reads = async (inner, at) =>
                    {
                        await inner.IdleAsync(default);
                        return await inner.ReadAsync(at, default);
                    },
                },
            }),
        new(
            "checks-the-newest-only",
            "pv-12.1",
            "It checks the save in force, and no backup.",
            "operators are told of: failed check",
            steps =>
            {
                var newest = 0L;
                return steps with
                {
                    Say = one =>
                    {
                        newest = Math.Max(newest, PieceNames.SaveOf(one.Piece));
                        return one.Kind == GridReportKind.FailedCheck
                            && PieceNames.SaveOf(one.Piece) < newest ? null : one;
                    },
                };
            }),
        new(
            "quiet",
            "pv-12.2",
            "It tells nobody what a check found.",
            "operators are told of: failed check",
            steps => steps with
            {
                Say = one => one.Kind == GridReportKind.FailedCheck ? null : one,
            }),
        new(
            "alerts-forever",
            "pv-12.2",
            "It tells each night what it found before.",
            "operators are told of: failed check",
            steps =>
            {
                var told = new List<GridReport>();
                return steps with
                {
                    Say = one =>
                    {
                        told.Add(one);
                        return one;
                    },
                    Show = (grid, host) => new GridAround(grid)
                    {
                        Idles = async inner =>
                        {
                            foreach (var one in told.ToList())
                            {
                                host.Reports.Report(one);
                            }

                            await inner.IdleAsync(default);
                        },
                    },
                };
            }),
        new(
            "counts-what-does-not-verify",
            "pv-12.3",
            "A backup that is broken counts as one when it looks whether there are enough.",
            "operators are told of: too few backups",
            steps => steps with { CountBackups = saves => saves.Count - 1 }),
    ];

    private static GridSteps Listing(GridSteps steps, Func<GridSave, GridSave> change) =>
        steps with
        {
            Serve = (maintenance, _) => new MaintenanceAround(maintenance)
            {
                Lists = async one => [.. (await one.ListAsync(default)).Select(change)],
            },
        };
}
