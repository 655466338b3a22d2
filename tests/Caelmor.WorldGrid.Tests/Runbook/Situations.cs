using Caelmor.WorldGrid.Tests.Operating;

namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>What has happened under each heading of the runbook before its commands.</summary>
internal static class Situations
{
    private static readonly Dictionary<string, Func<Night, Task>> Of = new()
    {
        ["Something is broken"] = night => Damaged.StateAsync(night.World, copies: 1),
        ["The mirror has it"] = async night =>
        {
            await Damaged.StateAsync(night.World, copies: 1);
            await ReadAsync(night);
        },
        ["A region is inactive"] = async night =>
        {
            await Damaged.StateAsync(night.World, copies: int.MaxValue);
            await ReadAsync(night);
        },
        ["Nothing sound is left"] = DestroyAsync,
        ["There is a copy of the grid"] = DestroyAsync,
        ["There is no copy of the grid"] = DestroyAsync,
        ["Going back to an earlier save"] = Nothing,
        ["Truth and grid do not go together"] = Nothing,
        ["Another version of the game"] = Nothing,
        ["A step fails"] = async night =>
        {
            await using var grid = await GridCommand.OpenAsync(night.World);
            var state = Frontier.State(new(1, 0), 7, version: 1);
            await grid.WriteRegionAsync(
                state with { Objects = [state.Objects[0] with { Content = Game.Unreadable }] },
                default);
            await grid.SaveAsync("epoch 7", default);
        },
        ["The generator has changed"] = Nothing,
        ["The disk is full"] = Nothing,
        ["A second server is refused"] = RunAsync,
        ["The mirror is gone"] = Nothing,
        ["A drill"] = RunAsync,
        ["Checking by cron"] = RunAsync,
        ["Copies"] = RunAsync,
        ["Moving a grid"] = Nothing,
    };

    /// <summary>The headings.</summary>
    public static IEnumerable<string> Sections => Of.Keys;

    /// <summary>The night on which this has happened.</summary>
    public static async Task<Night> BeginAsync(string section)
    {
        var night = await Night.BeginAsync();
        await Of[section](night);
        return night;
    }

    private static Task Nothing(Night night) => Task.CompletedTask;

    private static async Task RunAsync(Night night)
    {
        var grid = await GridCommand.OpenAsync(night.World);
        night.Server = grid;
        await grid.WriteRegionAsync(Frontier.State(new(0, 0), 7, version: 1), default);
    }

    // A server was there before whoever was called, and has flagged what it found.
    private static async Task ReadAsync(Night night)
    {
        await using var grid = await GridCommand.OpenAsync(night.World);
        await grid.ReadRegionAsync(new(0, 0), default);
    }

    private static Task DestroyAsync(Night night)
    {
        foreach (var file in Directory.GetFiles(night.World, "save-*"))
        {
            // The head of each frame is still there, and no end that tells where it lies.
            var content = File.ReadAllBytes(file);
            Array.Clear(content, content.Length / 2, content.Length - (content.Length / 2));
            File.WriteAllBytes(file, content);
        }

        File.WriteAllText(Path.Combine(night.World, "genesis.json"), "gone");
        return Task.CompletedTask;
    }
}
