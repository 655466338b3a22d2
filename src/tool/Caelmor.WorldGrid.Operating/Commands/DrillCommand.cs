using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Tries the recovery procedures on a copy.</summary>
internal sealed class DrillCommand(
    CommandContext context, GridPath grid, string staging, string? with)
{
    /// <summary>How often all bytes go to and fro: they are looked at, read and written for the
    /// copy, and there verified and salvaged.</summary>
    public const int Passes = 5;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(staging) && Directory.EnumerateFileSystemEntries(staging).Any())
        {
            throw StopException.Misuse(
                $"Found that '{staging}' is not empty; expected a folder for a copy. Name another "
                + "one.");
        }

        using var place = grid.ToLookAt();
        var game = BroughtGame.Of(with ?? Along(place, cancellation));
        using var copy = (grid with { Folder = staging, Mirror = null }).ToMake();
        var results = await new EmbeddedWorldGrid()
            .Maintain(new OperatorsHost(place, context.Here, game), GridOptions.Usual)
            .DrillAsync(copy, cancellation);
        foreach (var one in results)
        {
            var (word, colour) = one.Worked ? ("ok  ", "green") : ("FAIL", "red");
            (one.Worked ? context.Screen : context.Alarm).Line(
                $"[{colour}]{word}[/]  {one.Procedure}");
        }

        context.Screen.Line($"The copy is in '{staging}', to be looked at and to be removed.");
        context.Answer(new DrillAnswer("drill", grid.Folder, staging, results));
        return results.All(one => one.Worked) ? ExitCode.Success : ExitCode.Rejected;
    }

    // The example needs no naming where the world is made by it.
    private static string? Along(DiskPlace place, CancellationToken cancellation) =>
        GridSurvey.Run(place, cancellation).Genesis.Generator == BroughtGame.Example
            ? BroughtGame.Example
            : null;
}

/// <summary>For machines: which procedures worked.</summary>
internal sealed record DrillAnswer(
    string Command, string Grid, string Copy, IReadOnlyList<DrillResult> Procedures);
