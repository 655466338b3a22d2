using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>The sample project, judged as anybody's assembly is.</summary>
public sealed class SampleTests
{
    private const string Project = "Caelmor.Persistence.SampleImplementation";

    private const string Full = Project + ".Adapter";

    private static readonly string Sample = Path.Combine(
        AppContext.BaseDirectory.Replace("Caelmor.Persistence.Certify.Tests", Project),
        Project + ".dll");

    [Fact]
    public async Task Is_certified_and_named_with_version_and_file()
    {
        var run = await Tool.RunAsync(["--implementation", Sample, .. Thorough.WholeOrQuick]);

        run.Errors.Should().BeEmpty();
        run.ShouldBeCertifiedAsFarAsTried();
        run.Lines[0].Should().StartWith($"sample 2.1.0 ({Project}.dll), version ");
        run.Output.Should().Contain($"sample 2.1.0 ({Project}.dll) "
            + (Thorough.IsWanted ? "obeys every rule of the canon" : "is not rejected"));
    }

    [Theory]
    [InlineData("Adapter")]
    [InlineData(Full)]
    public async Task Is_found_by_short_and_by_full_name(string type) =>
        (await Tool.RunAsync("--implementation", Sample, "--type", type, "--only", "21.1-6.5"))
        .ExitCode.Should().Be(ExitCode.Incomplete);

    [Theory]
    [InlineData("there is no type 'Adaptor' in", "Did you mean 'Adapter'?", "Adaptor")]
    [InlineData("there is no type 'Zzz' in", "Its implementations: " + Full + ".", "Zzz")]
    public async Task Is_suggested_where_no_type_has_the_name(
        string found, string remedy, string type)
    {
        var run = await Tool.RunAsync("--implementation", Sample, "--type", type);

        run.ShouldBeRefused(ExitCode.WrongUsage, found);
        run.Errors.Should().Contain(remedy);
    }

    [Fact]
    public async Task Is_no_mutant_at_the_same_time() =>
        (await Tool.RunAsync("--implementation", Sample, "--mutant", "commits-twice"))
        .ShouldBeRefused(ExitCode.WrongUsage, "--implementation and --mutant exclude each other");

    [Fact]
    public void Is_an_adapter_of_at_most_15_lines()
    {
        var adapter = File.ReadAllLines(Repository.File("tests", Project, "Adapter.cs"));
        adapter.Should().HaveCountLessThanOrEqualTo(15);
        File.ReadAllText(Repository.File("docs", "implementers-guide.md"))
            .ReplaceLineEndings("\n").Should()
            .Contain(string.Join('\n', adapter.SkipWhile(line => !line.StartsWith("public"))));
    }
}
