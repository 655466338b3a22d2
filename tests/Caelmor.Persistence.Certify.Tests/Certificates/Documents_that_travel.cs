using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>Line ends and marks are the carrier's; the tool says what differs and reads on.</summary>
public sealed class Documents_that_travel : IDisposable
{
    private readonly Folder _folder = new();

    [LongTheory]
    [InlineData(false)]
    [LongInlineData(true)]
    public async Task Are_judged_by_what_is_written(bool isMarked)
    {
        var run = await Tool.RunAsync("validity", await CarriedAsync(isMarked));

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Should().Contain("(CR LF) instead of a line feed. That does not count");
        if (isMarked)
        {
            run.Output.Should().Contain("byte order mark");
        }
    }

    [LongFact]
    public async Task Are_read_for_a_second_run_and_for_the_book()
    {
        var carried = await CarriedAsync(isMarked: true);

        var rerun = await Tool.RunAsync("--rerun-failed", carried);
        var site = await Tool.RunAsync("site", "--out", _folder.In("book"), carried);

        rerun.ExitCode.Should().Be(ExitCode.Incomplete, rerun.Errors);
        site.ExitCode.Should().Be(ExitCode.Success, site.Errors);
    }

    [Fact]
    public async Task Are_read_as_plans()
    {
        var plan = await File.ReadAllTextAsync(Repository.File("docs", "plan.json"));

        var planned = await Tool.RunAsync("plan", _folder.Carry("plan.json", plan, isMarked: true));

        planned.ExitCode.Should().Be(ExitCode.Success, planned.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Are_the_register_and_the_features(bool isMarked)
    {
        using var features = new FeatureFolder();
        foreach (var file in Directory.EnumerateFiles(
            features.Path, "*.feature", SearchOption.AllDirectories))
        {
            _folder.Carry(file, await File.ReadAllTextAsync(file), isMarked);
        }

        var original = await File.ReadAllTextAsync(Repository.File("features", "canon", "rules.json"));
        var register = _folder.Carry(Path.Combine(features.Path, "rules.json"), original, isMarked);

        var listed = await Tool.RunAsync("rules", "--features", features.Path);
        var locked = await Tool.RunAsync("lock", features.Path);

        listed.ExitCode.Should().Be(ExitCode.Success, listed.Errors);
        locked.ExitCode.Should().Be(ExitCode.Success, locked.Errors);
        locked.Output.Should().Contain("; 0 differed.").And.Contain("(CR LF)");
        (await File.ReadAllTextAsync(register)).Should().Be(original);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> CarriedAsync(bool isMarked) =>
        _folder.Carry("certificate.json", (await Issued.ToTheReference).Text, isMarked);
}
