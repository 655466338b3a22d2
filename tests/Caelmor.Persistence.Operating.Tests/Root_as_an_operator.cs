using System.Diagnostics;
using System.Runtime.Versioning;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Root looks after the store of a server that runs as somebody else.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Root_as_an_operator
{
    private const string Server = "65534";

    [AsRootFact]
    public async Task Leaves_nothing_that_the_server_cannot_use_by_making_an_epoch_the_truth()
    {
        using var village = await OfTheServerAsync(3);
        File.Delete(village.Of("truth-store.lock"));

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();

        Owners(village).Should().OnlyContain(line => line.StartsWith($"{Server}:{Server} 600 "))
            .And.Contain(line => line.EndsWith("truth-store.log"))
            .And.Contain(line => line.EndsWith("truth-store.lock"));
        ShouldServe(village, 3);
    }

    [AsRootFact]
    public async Task Leaves_nothing_that_the_server_cannot_use_by_a_migration()
    {
        using var village = await OfTheServerAsync(2);

        (await new Tool { Schemas = Migrations.ToThird }.RunAsync(
            default, "migrate", village.Path)).ShouldBeDone();

        Owners(village).Should().OnlyContain(line => line.StartsWith($"{Server}:{Server} 600 "))
            .And.Contain(line => line.Contains("set-aside-"));
    }

    [AsRootFact]
    public async Task Leaves_a_marker_that_belongs_to_the_server()
    {
        using var village = await OfTheServerAsync(2);

        using (var act = StoreOperator.Open(village.Path))
        {
            act.Quarantine(new(2), "doubled swords");
        }

        Owners(village).Should().OnlyContain(line => line.StartsWith($"{Server}:{Server} 600 "))
            .And.Contain(line => line.EndsWith(".quarantined"));
    }

    [AsRootFact]
    public async Task Gives_the_group_what_the_folder_gives_it()
    {
        using var village = await OfTheServerAsync(3);
        File.SetUnixFileMode(village.Path, (UnixFileMode)Convert.ToInt32("2770", 8));

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();

        Owners(village).Should().ContainSingle(line => line.EndsWith("truth-store.log"))
            .Which.Should().StartWith($"{Server}:{Server} 660 ");
    }

    [AsRootFact]
    public async Task Is_told_by_check_what_the_server_could_not_open()
    {
        using var village = await OfTheServerAsync(3);
        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();
        (await Tool.RunAsync("check", village.Path)).ShouldBeDone();

        foreach (var name in new[] { "truth-store.log", "truth-store.lock", $"truth-{1:D20}.caelmor" })
        {
            Run("chown", "root:root", village.Of(name));

            (await Tool.RunAsync("check", village.Path)).Output.Should().MatchRegex(
                $"FAIL  access +'{village.Of(name)}' has user 0, group 0, mode 600; expected that "
                + $"user {Server}, .* may read( and write)?: chown {Server} ");
            Run("chown", $"{Server}:{Server}", village.Of(name));
        }
    }

    [AsRootFact]
    public async Task Is_told_by_check_that_the_server_could_not_write_to_the_folder()
    {
        using var village = await OfTheServerAsync(2);
        File.SetUnixFileMode(village.Path, (UnixFileMode)Convert.ToInt32("500", 8));

        var run = await Tool.RunAsync("check", village.Path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("mode 500; expected that user 65534, to whom the folder")
            .And.Contain("may read, write and pass through");
    }

    private static async Task<Village> OfTheServerAsync(long epochs)
    {
        var village = await Village.WithAsync(epochs);
        Run("chown", "-R", $"{Server}:{Server}", village.Path);
        Run("chmod", "-R", "u=rwX,go=", village.Path);
        return village;
    }

    private static void ShouldServe(Village village, long next) =>
        Stranger.Failure(() =>
        {
            using var store = FileTruthStore.Open(village.Path);
            store.CommitAsync(SmallTruths.At(next), default).AsTask().GetAwaiter().GetResult();
        }).Should().BeNull();

    private static string[] Owners(Village village) =>
        Run("sh", "-c", $"cd '{village.Path}' && stat -c '%u:%g %a %n' *").Trim().Split('\n');

    private static string Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return said;
    }
}
