using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>Beside features lies what systems and editors leave there.</summary>
public sealed class Foreign_names : IDisposable
{
    private readonly FeatureFolder _features = new();

    [Theory]
    [InlineData("stage-21.1/._section-6-save-atomicity.feature")]
    [InlineData("._stage-21.1.feature")]
    [InlineData(".hidden/section.feature")]
    [InlineData("stage-21.1/.#section-6-save-atomicity.feature")]
    [InlineData("stage-21.1/section-6-save-atomicity.feature~")]
    [InlineData("stage-21.1/#section-6-save-atomicity.feature#")]
    [InlineData("stage-21.1/.section-6-save-atomicity.feature.swp")]
    [InlineData("stage-21.1/section.feature.orig")]
    [InlineData(".DS_Store")]
    public async Task Of_no_feature_stop_nobody(string name)
    {
        var file = In(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, RandomNumberGenerator.GetBytes(200));

        await ShouldBeReadAsync();
    }

    [Fact]
    public async Task Of_folders_and_of_links_to_nowhere_that_are_hidden_stop_nobody()
    {
        Directory.CreateDirectory(In("stage-21.1/folder.feature"));
        File.CreateSymbolicLink(In("stage-21.1/.#link.feature"), "user@host.1");
        Directory.CreateSymbolicLink(In("stage-21.1/circle"), In("stage-21.1"));
        Directory.Delete(In("stage-21.1/circle"));

        await ShouldBeReadAsync();
    }

    [Fact]
    public async Task That_are_no_UTF_8_stop_nobody()
    {
        using (var made = Process.Start(
            "bash", ["-c", $"echo x > '{_features.Path}'/stage-21.1/$'caf\\xe9.feature'"]))
        {
            await made.WaitForExitAsync();
        }

        await ShouldBeReadAsync();

        // By that name, nothing here can remove it.
        using var removed = Process.Start("rm", ["-r", In("stage-21.1")]);
        await removed.WaitForExitAsync();
    }

    [Fact]
    public async Task Do_not_get_into_the_register()
    {
        var register = In("rules.json");
        File.Copy(Repository.File("features", "canon", "rules.json"), register);
        await File.WriteAllBytesAsync(In("stage-21.1/._x.feature"), [0xFF, 0, 0xFE]);

        var run = await Tool.RunAsync("lock", _features.Path);

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        JsonNode.Parse(await File.ReadAllTextAsync(register))!["files"]!.AsObject()
            .Select(one => one.Key).Should().NotContain(name => name.Contains("._"));
    }

    [Theory]
    [InlineData("binary", "is no UTF-8")]
    [InlineData("pipe", "Found a pipe, expected a regular file.")]
    [InlineData("link", "no file of that name")]
    [InlineData("long", "Found more than 4,194,304 bytes")]
    public async Task Of_features_that_can_t_be_read_are_told(string kind, string message)
    {
        var file = In("stage-21.1/section-99.feature");
        switch (kind)
        {
            case "binary":
                await File.WriteAllBytesAsync(file, [0x1B, 0x5B, 0xFF, 0x00]);
                break;
            case "pipe":
                using (var made = Process.Start("mkfifo", file))
                {
                    await made.WaitForExitAsync();
                }

                break;
            case "link":
                File.CreateSymbolicLink(file, "nowhere");
                break;
            default:
                await File.WriteAllTextAsync(file, new string(' ', 5 * 1024 * 1024));
                break;
        }

        foreach (var command in new[] { "--features", "lock" })
        {
            File.Copy(Repository.File("features", "canon", "rules.json"), In("rules.json"), overwrite: true);
            var run = await Tool.RunAsync(command, _features.Path);

            run.ShouldBeRefused(ExitCode.WrongUsage, "section-99.feature");
            run.Errors.Should().Contain(message);
        }
    }

    public void Dispose() => _features.Dispose();

    private string In(string name) => Path.Combine(_features.Path, name);

    private async Task ShouldBeReadAsync()
    {
        var run = await Tool.RunAsync("rules", "--features", _features.Path, "--stage", "21.1");

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        run.Errors.Should().BeEmpty();
    }
}
