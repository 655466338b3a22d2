using System.Text.RegularExpressions;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.TruthStore.Specs.Tests.Processes;

/// <summary>The commands for those who write stores.</summary>
public sealed partial class Certifying_stores : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    private static string Sample => Repository.File(
        "tests/Caelmor.Persistence.SampleImplementation/bin/"
        + $"{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net10.0/"
        + "Caelmor.Persistence.SampleImplementation.dll");

    [ThoroughFact]
    public async Task Certifies_the_file_store_section_by_section()
    {
        var run = await Executable.RunAsync("--spec", "truth-store", "--store", "file");

        run.ExitCode.Should().Be(ExitCode.Success, run.Output);
        run.Output.Should().Contain("CERTIFIED").And.Contain("6. One server has the store")
            .And.Contain("obeys every rule of truth stores, version 1. Seven sections of seven");
    }

    [LongFact]
    public async Task Certifies_anybodys_store_in_an_assembly()
    {
        var run = await Tool.RunAsync(
            "--spec", "truth-store", "--implementation", Sample, "--only", "ts-2");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        run.Output.Should().Contain("sample store 1.0.0");
    }

    [Fact]
    public async Task Rejects_a_mutant_and_names_the_rule()
    {
        var run = await Tool.RunAsync(
            "--spec", "truth-store", "--mutant", "repairs-the-seal", "--only", "ts-3");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("REJECTED").And.Contain("ts-3.2");
    }

    // By all rules it is certified where the README's commands are run.
    [LongFact]
    public async Task Tries_the_reference_with_its_truths_on_disk()
    {
        var stores = Path.Combine(_folder.FullName, "stores");

        var run = await Tool.RunAsync("--store", $"file:{stores}", "--only", "21.1-6");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        var trials = int.Parse(Trials().Match(run.Output).Groups["all"].Value);
        run.Output.Should().Contain($"{trials} passed");
        Directory.GetDirectories(stores).Should().HaveCountGreaterThanOrEqualTo(trials);
        Directory.GetFiles(stores, "*.caelmor", SearchOption.AllDirectories)
            .Should().HaveCountGreaterThanOrEqualTo(trials);
    }

    [LongFact]
    public async Task Hunts_a_mutant_down()
    {
        var run = await Tool.RunAsync(
            "hunt", "--spec", "truth-store", "--mutant", "keeps-what-failed", "--minutes", "1");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("Scenario:");
    }

    [Fact]
    public async Task Lists_and_tells_the_rules()
    {
        var list = await Tool.RunAsync("rules", "--spec", "truth-store");
        var one = await Tool.RunAsync("explain", "ts-1.1", "--spec", "truth-store");

        var rules = TruthStoreSpec.Register.Rules.Length;
        list.Output.Should().Contain($"{rules} rules: {rules} with scenarios")
            .And.Contain("'caelmor-certify explain ts-1.1 --spec truth-store' tells one rule.");
        one.Output.Should().Contain("ts-1.1").And.Contain("writes-in-place");
    }

    [Theory]
    [InlineData("there is no spec 'stores'.", "--spec", "stores")]
    [InlineData("of truth-store whoever is tried runs in this process alone", "--spec", "truth-store", "--exec", "x")]
    [InlineData("found --store 'file:x'.", "--spec", "truth-store", "--store", "file:x")]
    [InlineData(
        "found --store 'mysql…'.",
        "--spec", "truth-store", "--store", "mysql:Password=secret")]
    [InlineData("found --store 'mysql…'.", "--store", "mysql:Password=secret")]
    [InlineData("no Host", "--spec", "truth-store", "--store", "postgres:Password=secret")]
    [InlineData("string that is none", "--spec", "truth-store", "--store", "postgres:secret")]
    [InlineData(
        "SSL Mode=VerifyFull",
        "--spec", "truth-store", "--store", "postgres:Host=db.example;Password=secret")]
    [InlineData(
        "--store postgres and 'lets-two-in' exclude each other",
        "--spec", "truth-store", "--store", "postgres:Host=/nowhere;Password=secret",
        "--mutant", "lets-two-in")]
    [InlineData(
        "exclude each other",
        "--spec", "truth-store", "--store", "file", "--mutant", "lets-two-in")]
    [InlineData(
        "there is no mutant 'lets-tow-in'. Did you mean 'lets-two-in'?",
        "--spec", "truth-store", "--mutant", "lets-tow-in")]
    [InlineData("found --store 'sqlite:x'. --store takes file:DIR", "--store", "sqlite:x")]
    [InlineData("found no folder in --store file:.", "--store", "file:")]
    [InlineData(
        "there is no rule 'ts-9.9' in the register.",
        "explain", "ts-9.9", "--spec", "truth-store")]
    [InlineData("persistence-and-versioning.md", "drift", ".", "--spec", "truth-store")]
    public async Task Answers_what_there_is_not_with_one_sentence(
        string message, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output + run.Errors);
        run.Errors.Should().StartWith("caelmor-certify: ").And.Contain(message);
        run.Output.Should().BeEmpty();
        run.Errors.Should().NotContain("secret");
    }

    [Fact]
    public async Task Puts_stores_into_no_folder_that_holds_something()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "diary.txt"), "Dear");

        var run = await Tool.RunAsync("--store", $"file:{_folder.FullName}");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Errors.Should().Contain("found 'diary.txt' in").And.Contain("empty, or not there yet");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex("(?<all>[0-9]+) executed", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trials();
}
