using System.Text.RegularExpressions;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.WorldGrid.Tests.Operating;

namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>A machine in the night: the folders of the runbook, somewhere else.</summary>
internal sealed partial class Night : IAsyncDisposable
{
    private const string Tool = "caelmor-grid ";
    private const int Saves = 6;

    // It is built; whoever reads the page has it built.
    private const string BuiltTown = "dotnet run --project tests/Caelmor.WorldGrid.SampleTown -- ";

    private static readonly string Runtime = SelfStart.Of(typeof(Night)).Program;

    private static readonly string TownAssembly =
        Path.Combine(AppContext.BaseDirectory, "Caelmor.WorldGrid.SampleTown.dll");

    private readonly TemporaryFolder _machine = new(Path.GetTempPath());

    private Night()
    {
    }

    /// <summary>The grid of the runbook: <c>/srv/world</c>.</summary>
    public string World => _machine.Of("world");

    /// <summary>A server that runs.</summary>
    public IAsyncDisposable? Server { get; set; }

    /// <summary>A night on which the grid has six saves, a mirror, and a copy.</summary>
    public static async Task<Night> BeginAsync()
    {
        var night = new Night();
        await GridCommand.MakeAsync(night.World, Saves, night._machine.Of("mirror"));
        foreach (var folder in new[] { "incident", "copies", "staging" })
        {
            Directory.CreateDirectory(night._machine.Of(folder));
        }

        (await ToolRun.InShellAsync($"cp -a '{night.World}' '{night._machine.Of("copies/world")}'"))
            .ExitCode.Should().Be(ExitCode.Success);
        return night;
    }

    /// <summary>Runs a command as an operator would; in a shell, if it is none of the
    /// tool.</summary>
    public async Task<ToolRun> RunAsync(string command)
    {
        var text = command
            .Replace("/srv/game/Game.dll", typeof(Game).Assembly.Location, StringComparison.Ordinal)
            .Replace(BuiltTown, $"{Runtime} '{TownAssembly}' ", StringComparison.Ordinal)
            .Replace("/srv/", _machine.Path + "/", StringComparison.Ordinal);
        return text.StartsWith(Tool, StringComparison.Ordinal)
            ? await GridCommand.RunAsync(
                [.. Word().Matches(text[Tool.Length..]).Select(word => word.Value.Trim('\''))])
            : await ToolRun.InShellAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        _machine.Dispose();
    }

    [GeneratedRegex("'[^']*'|[^ ]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
