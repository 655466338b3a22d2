using Caelmor.CommandLine;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;
using Caelmor.WorldGrid.Operating.Maps;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Draws in which condition regions are: a picture, and a page around it.</summary>
internal sealed class MapCommand(CommandContext context, GridPath grid, string name)
{
    public Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var (picture, page) = ($"{name}.png", $"{name}.html");
        foreach (var file in new[] { picture, page }.Where(File.Exists))
        {
            throw StopException.Misuse(
                $"Found '{file}'; expected nothing of that name yet. Name another one.");
        }

        using var place = grid.ToLookAt();
        var survey = GridSurvey.Run(place, cancellation);
        var image = MapPicture.Of(survey);
        NewFile.Write(picture, stream => stream.Write(image));
        NewFile.Write(page, stream => stream.Write(MapPage.Of(survey, image)));
        var counts = survey.Regions.CountBy(one => one.Condition).OrderBy(one => one.Key)
            .Select(one => new MappedCondition(MapPage.WordOf(one.Key), one.Value)).ToList();
        foreach (var one in counts)
        {
            context.Screen.Line($"{one.Regions} {one.Condition}");
        }

        context.Screen.Line($"The map is in '{picture}' and '{page}'.");
        context.Answer(new MapAnswer("map", grid.Folder, picture, page, counts));
        return Task.FromResult(ExitCode.Success);
    }
}

/// <summary>For machines: where a map is, and how many regions are in which condition.</summary>
internal sealed record MapAnswer(
    string Command,
    string Grid,
    string Picture,
    string Page,
    IReadOnlyList<MappedCondition> Regions);

/// <summary>How many regions are in a condition.</summary>
internal sealed record MappedCondition(string Condition, int Regions);
