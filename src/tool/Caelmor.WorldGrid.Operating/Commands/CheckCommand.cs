using System.Collections.Immutable;
using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;
using Caelmor.WorldGrid.Operating.Maps;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Says whether a grid is healthy, once or again and again.</summary>
internal sealed class CheckCommand(
    CommandContext context, GridPath grid, int minimum, TimeSpan? interval)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var isHealthy = RunOnce(cancellation);
        while (interval is { } pause)
        {
            await Task.Delay(pause, context.Here.Time, cancellation);
            _ = RunOnce(cancellation);
        }

        return isHealthy ? ExitCode.Success : ExitCode.Rejected;
    }

    private bool RunOnce(CancellationToken cancellation)
    {
        var now = context.Here.Time.GetUtcNow();
        using var place = grid.ToLookAt();
        var findings = Findings(GridSurvey.Run(place, cancellation));
        var isHealthy = findings.All(one => one.Healthy);
        if (context.IsJson)
        {
            context.Answer(new CheckAnswer("check", grid.Folder, now, isHealthy, findings));
            return isHealthy;
        }

        var time = interval is null
            ? "" : now.ToString("yyyy-MM-dd HH:mm:ss'Z'  ", CultureInfo.InvariantCulture);
        var columns = Sheet.Columns(2);
        var shown = findings.Where(one => !context.IsQuiet || !one.Healthy).ToList();
        foreach (var (check, healthy, message) in shown)
        {
            var (word, colour) = healthy ? ("ok  ", "green") : ("FAIL", "red");
            columns.AddRow(
                Sheet.Cell($"{time}[{colour}]{word}[/]  {check,-9}"), Sheet.Cell($"{message}"));
        }

        if (shown.Count > 0)
        {
            context.Alarm.Write(0, columns);
        }

        return isHealthy;
    }

    private ImmutableArray<CheckFinding> Findings(SurveyedGrid survey)
    {
        var backups = survey.Saves.Skip(1).Count(one => one.IsSound);
        return
        [
            OfSave(survey),
            new("files", survey.UnreadableFiles == 0, survey.UnreadableFiles == 0
                ? "all can be read"
                : $"{Count.Of(survey.UnreadableFiles, "file")} can't be read; 'verify' tells more"),
            new("backups", backups >= minimum || survey.InForce is null,
                $"{backups} are sound; at least {minimum} are wanted"),
            new("regions", survey.Regions.All(one => one.Condition == RegionCondition.Sound),
                Words(survey)),
            new("mirror", Healthy: true, survey.HasMirror
                ? "looked at, too"
                : "none was named: what did not change for long lies in one file"),
        ];
    }

    private static CheckFinding OfSave(SurveyedGrid survey)
    {
        if (survey.Saves is not [var (save, isSound), ..])
        {
            return new("save", Healthy: true, "nothing was saved yet");
        }

        var time = save.Time.ToString("u", CultureInfo.InvariantCulture);
        var words = isSound
            ? "every byte is as it was written"
            : "some of it is broken; 'verify' tells what";
        return new("save", isSound, $"{save.Number}, '{save.Stamp}', of {time}: {words}");
    }

    private static string Words(SurveyedGrid survey) => string.Join(", ", survey.Regions
        .GroupBy(one => one.Condition).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {MapPage.WordOf(group.Key)}")
        .DefaultIfEmpty("none is stored"));
}

/// <summary>One check of a grid.</summary>
internal sealed record CheckFinding(string Check, bool Healthy, string Message);

/// <summary>For machines: the health of a grid at one time.</summary>
internal sealed record CheckAnswer(
    string Command,
    string Grid,
    DateTimeOffset Time,
    bool Healthy,
    ImmutableArray<CheckFinding> Checks);
