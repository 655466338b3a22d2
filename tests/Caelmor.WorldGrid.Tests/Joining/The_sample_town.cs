using System.Diagnostics;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>The sample program does on a real disk, and with the reference orchestrator, what is
/// shown to newcomers.</summary>
public sealed class The_sample_town
{
    [Fact]
    public async Task Has_the_lantern_once_after_a_death_between_both_saves()
    {
        using var folder = new TemporaryFolder(Path.GetTempPath());

        (await RunAsync(folder.Path, "put")).Should()
            .EndWith("In the chest: lantern. In Mara's hands: nothing.\n");
        (await RunAsync(folder.Path, "take", "--die")).Should()
            .EndWith("The grid is saved, the truth is not.\n");
        (await RunAsync(folder.Path, "look")).Should()
            .EndWith("In the chest: lantern. In Mara's hands: nothing.\n");
        (await RunAsync(folder.Path, "take")).Should()
            .EndWith("In the chest: nothing. In Mara's hands: lantern.\n");
        (await RunAsync(folder.Path, "put", "--die")).Should()
            .EndWith("The grid is saved, the truth is not.\n");
        (await RunAsync(folder.Path, "look")).Should().Contain("restored from epoch 2")
            .And.EndWith("In the chest: nothing. In Mara's hands: lantern.\n");
    }

    [Fact]
    public async Task Begins_again_after_a_death_in_its_very_first_save()
    {
        using var folder = new TemporaryFolder(Path.GetTempPath());

        await RunAsync(folder.Path, "take", "--die");

        (await RunAsync(folder.Path, "take")).Should().Contain("saved as epoch 1")
            .And.EndWith("In the chest: nothing. In Mara's hands: lantern.\n");
    }

    private static async Task<string> RunAsync(string folder, params string[] words)
    {
        var town = Path.Combine(AppContext.BaseDirectory, "Caelmor.WorldGrid.SampleTown.dll");
        using var process = Process.Start(
            new ProcessStartInfo(SelfStart.Of(typeof(The_sample_town)).Program, [town, folder, .. words])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
