using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Terrain;
using Caelmor.WorldGrid.Operating.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Runs <c>caelmor-grid</c> within this process.</summary>
internal static class GridCommand
{
    /// <summary>How many regions a grid has that is made.</summary>
    public const int Regions = 4;

    public static Task<ToolRun> RunAsync(params string[] words) => RunAsync(width: null, words);

    /// <summary>Runs it on a terminal of so many columns; null for a file.</summary>
    public static async Task<ToolRun> RunAsync(int? width, params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var screen = Screen.Plain(output, width, errors);
        var here = Here(screen, output, errors);
        var exitCode = await new Host(new GridTool(here), here).RunAsync(words);
        screen.Dispose();
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>A grid of value noise in a folder, with so many saves.</summary>
    public static async Task MakeAsync(string folder, int saves, string? mirror = null)
    {
        using var place = GridFolder.ToWriteAt(folder, mirror);
        using var text = new StringWriter();
        using var screen = Screen.Plain(text);
        var host = new OperatorsHost(
            place, Here(screen, text, text), new(new ValueNoise(), BroughtGame.None.Steps));
        await using var grid = await new EmbeddedWorldGrid().CreateAsync(
            new("value-noise", 1, 7, "", ChunkSize: 4, RegionSize: 2),
            host,
            GridOptions.Usual,
            default);
        for (var edition = 1; edition <= saves; edition++)
        {
            for (var region = 0; region < Regions; region++)
            {
                await grid.WriteAsync([new(new(region * 8, 0), -edition)], default);
                await grid.WriteRegionAsync(Frontier.State(new(region, 0), edition, 1), default);
            }

            await grid.SaveAsync($"epoch {edition}", default);
        }
    }

    /// <summary>The grid of a folder, open as a server has it.</summary>
    public static async Task<IWorldGrid> OpenAsync(string folder)
    {
        var text = new StringWriter();
        var host = new OperatorsHost(
            GridFolder.ToWriteAt(folder),
            Here(Screen.Plain(text), text, text),
            new(new ValueNoise(), BroughtGame.None.Steps));
        return await new EmbeddedWorldGrid().OpenAsync(
            GridOpening.Usual, host, GridOptions.Usual, default);
    }

    private static OperatorsEnvironment Here(Screen screen, TextWriter output, TextWriter errors) =>
        new(screen, output, errors, TextReader.Null) { Operator = "Mara" };
}

/// <summary>A folder on the real disk, gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grid-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
