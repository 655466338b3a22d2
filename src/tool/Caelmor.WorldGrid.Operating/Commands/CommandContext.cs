using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Hands every command what it works with.</summary>
/// <param name="here">What the tool has around it.</param>
/// <param name="target">Whom the command speaks to.</param>
/// <param name="isQuiet">Whether nothing is to be shown but what is wrong.</param>
internal sealed class CommandContext(OperatorsEnvironment here, OutputTarget target, bool isQuiet)
{
    public OperatorsEnvironment Here => here;

    /// <summary>Where reports go.</summary>
    public Screen Screen { get; } = isQuiet ? Screen.Plain(TextWriter.Null) : target.Screen;

    /// <summary>Where it is told what is wrong.</summary>
    public Screen Alarm => target.Screen;

    public bool IsQuiet => isQuiet;

    public bool IsJson => target.IsForMachines;

    /// <summary>Answers a machine, if one asks.</summary>
    public void Answer<T>(T answer) => target.Tell(() => JsonAnswer.Of(answer));

    /// <summary>Looks at a grid.</summary>
    public async Task<T> LookAsync<T>(
        GridPath grid, Func<IWorldGridMaintenance, ValueTask<T>> look)
    {
        using var place = grid.ToLookAt();
        return await look(Maintenance(new(place, here, BroughtGame.None)));
    }

    /// <summary>Decides something about a grid, and shows what was reported meanwhile.</summary>
    public async Task ActAsync(
        GridPath grid, BroughtGame game, Func<IWorldGridMaintenance, Task> act)
    {
        using var place = grid.ToWriteAt();
        var host = new OperatorsHost(place, here, game);
        await act(Maintenance(host));
        foreach (var report in host.Told)
        {
            Alarm.Line($"{report.Message}");
        }
    }

    private static IWorldGridMaintenance Maintenance(OperatorsHost host) =>
        new EmbeddedWorldGrid().Maintain(host, GridOptions.Usual);
}
