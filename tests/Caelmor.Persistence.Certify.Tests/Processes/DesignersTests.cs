namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The commands for those who write the canon and those who plan by it.</summary>
public sealed class DesignersTests : IDisposable
{
    private static readonly string Features = Repository.File("features", "canon");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    [Fact]
    public async Task A_plan_in_order_is_accepted()
    {
        var run = await Tool.RunAsync("plan", Repository.File("docs", "plan.json"));

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().StartWith("ACCEPTED");
    }

    [Fact]
    public async Task A_plan_in_another_order_is_rejected_with_the_rule()
    {
        var plan = await File.ReadAllTextAsync(Repository.File("docs", "plan.json"));
        var path = Write("plan.json", plan.Replace("\"save atomicity\"", "\"autosave\""));

        var run = await Tool.RunAsync("plan", path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("Rule 22.8-").And.Contain("Expected").And.Contain("REJECTED");
    }

    [Theory]
    [InlineData("", "plan.json, line 1")]
    [InlineData("{ \"milestone\": [] }", "milestone")]
    public async Task What_is_no_plan_is_told_with_its_place(string text, string part)
    {
        var run = await Tool.RunAsync("plan", Write("plan.json", text));

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Errors.Should().Contain(part).And.Contain("docs/plan.json").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_folder_without_the_stages_is_no_source_of_drift()
    {
        var run = await Tool.RunAsync("drift", _folder.FullName);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Errors.Should().Contain("stage-21.0.md").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_lock_names_what_differs_and_holds_it_fast()
    {
        foreach (var file in Directory.GetFiles(
            Features, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Features, file);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.FullName, name))!);
            File.Copy(file, Path.Combine(_folder.FullName, name));
        }

        const string Changed = "stage-21.1/section-9-invariants.feature";
        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, Changed), "\n# reworded\n");

        var first = await Tool.RunAsync("lock", _folder.FullName);
        var second = await Tool.RunAsync("lock", _folder.FullName);

        first.Output.Should().Contain($"changed  features/canon/{Changed}").And.Contain("1 differed");
        second.Output.Should().Contain("0 differed");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
