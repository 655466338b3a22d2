using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>No link is followed, and each is called one, with the place that it leads to.</summary>
public sealed class Symbolic_links : IDisposable
{
    private readonly TemporaryFolder _elsewhere = new();

    public void Dispose() => _elsewhere.Dispose();

    [Theory]
    [InlineData("list", "LINK")]
    [InlineData("verify", "LINK")]
    [InlineData("check", "LINK")]
    [InlineData("salvage", "LINK")]
    [InlineData("migrate", "LINK")]
    [InlineData("diff", "LINK", "1", "2")]
    [InlineData("use", "LINK", "1", "--yes")]
    [InlineData("copy", "LINK", "/nowhere")]
    public async Task Are_told_where_a_folder_was_named(params string[] command)
    {
        using var village = await Village.WithAsync(2);
        var links = new[]
        {
            (_elsewhere.Of("sound"), village.Path, ExitCode.Rejected),
            (_elsewhere.Of("dead"), _elsewhere.Of("nothing"), ExitCode.WrongUsage),
            (_elsewhere.Of("file"), village.TruthOf(1), ExitCode.Rejected),
        };
        foreach (var (link, target, exitCode) in links)
        {
            File.CreateSymbolicLink(link, target);

            (await Tool.RunAsync([.. command.Select(word => word == "LINK" ? link : word)]))
                .ShouldBeRefused(exitCode, $"'{link}' is a link to '{target}'");
        }
    }

    [Fact]
    public async Task Are_followed_to_say_where_they_lead()
    {
        using var village = await Village.WithAsync(1);
        File.CreateSymbolicLink(_elsewhere.Of("near"), "far");
        File.CreateSymbolicLink(_elsewhere.Of("far"), village.Path);

        (await Tool.RunAsync("list", _elsewhere.Of("near"))).ShouldBeRefused(
            ExitCode.Rejected, $"is a link to '{village.Path}'");
    }

    [Theory]
    [InlineData("list", ExitCode.Success)]
    [InlineData("verify", ExitCode.Rejected)]
    [InlineData("check", ExitCode.Rejected)]
    public async Task Are_told_in_the_place_of_a_truth(string command, ExitCode expected)
    {
        using var village = await Village.WithAsync(2);
        var target = Move(village.TruthOf(2));

        var run = await Tool.RunAsync(command, village.Path);

        run.ExitCode.Should().Be(expected, run.Output + run.Errors);
        run.Output.Should().Contain($"'{village.TruthOf(2)}' is a link to '{target}'")
            .And.NotContain("errno");
    }

    [Fact]
    public async Task Are_told_by_salvage_of_a_file_that_was_named()
    {
        using var village = await Village.WithAsync(2);
        var target = Move(village.TruthOf(2));

        (await Tool.RunAsync("salvage", village.TruthOf(2))).ShouldBeRefused(
            ExitCode.Rejected, $"'{village.TruthOf(2)}' is a link to '{target}'", "Name the file");
    }

    [Theory]
    [InlineData("truth-store.lock")]
    [InlineData("truth-store.log")]
    public async Task Are_told_by_check_in_the_place_of_a_file_of_the_store(string name)
    {
        using var village = await Village.WithAsync(2);
        await File.AppendAllTextAsync(village.Log, "");
        var target = Move(village.Of(name));

        var run = await Tool.RunAsync("check", village.Path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain($"'{village.Of(name)}' is a link to '{target}'");
    }

    [Fact]
    public async Task Are_told_by_the_store_itself()
    {
        using var village = await Village.WithAsync(2);
        var target = Move(village.TruthOf(2));

        (await FluentActions.Awaiting(() => village.ReadAsync())
            .Should().ThrowAsync<TruthStoreException>())
            .WithMessage($"*'{village.TruthOf(2)}' is a link to '{target}'*");
        Move(village.Of("truth-store.lock"));
        FluentActions.Invoking(() => FileTruthStore.Open(village.Path))
            .Should().Throw<TruthStoreException>()
            .WithMessage($"*'{village.Of("truth-store.lock")}' is a link to *");
    }

    private string Move(string path)
    {
        var target = _elsewhere.Of(Path.GetFileName(path));
        File.Move(path, target);
        File.CreateSymbolicLink(path, target);
        return target;
    }
}
