using System.Text.RegularExpressions;
using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Mutants;

namespace Caelmor.Persistence.Certify.Tests.Rules;

/// <summary>What CONTRIBUTING.md says of adding a rule, done word for word in a copy of the
/// features.</summary>
public sealed partial class Adding_a_rule : IDisposable
{
    private const string Register = "rules.json";
    private const string Added = "21.1-6.8";

    private static readonly string Guide = ReadGuide();

    private readonly FeatureFolder _folder = new();

    public Adding_a_rule() => _folder.Add(
        Register, File.ReadAllText(Repository.File("features", "canon", Register)));

    [Fact]
    public async Task Takes_three_places_and_a_command()
    {
        await WriteTheEntry();
        WriteTheScenarios();
        var held = await Tool.RunAsync("lock", _folder.Path);
        var obeyed = await Tool.RunAsync("--features", _folder.Path, "--only", Added, "--verbose");

        held.ExitCode.Should().Be(ExitCode.Success, held.Errors);
        obeyed.Output.Should().MatchRegex($@"{Regex.Escape(Added)} +1/1 +obeyed +No epoch is given twice");
    }

    [Fact]
    public async Task Is_done_when_the_scenarios_catch_its_mutant()
    {
        await WriteTheEntry();
        WriteTheScenarios();
        using var workshop = new Workshop();

        var run = await Tool.RunAsync(
            "--features", _folder.Path, "--only", Added, "--implementation", Compiled(workshop));

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("the truth is of epoch 8");
    }

    [Fact]
    public async Task Without_its_scenarios_is_told()
    {
        await WriteTheEntry();

        var run = await Tool.RunAsync("rules", "--features", _folder.Path);

        run.Lines.Should().Contain(line => line.StartsWith(Added) && line.Contains("none yet"));
    }

    [Theory]
    [InlineData("21.1-66", "there is no section '21.1-66'", "--restated", "A", "--sentence", "B")]
    [InlineData("21.1-6", "has no source", "--restated", "A")]
    [InlineData("21.1-6", "--restated is empty", "--restated", " ", "--sentence", "B")]
    [InlineData("21.1-6", "there is no rule '9.9-9.9'",
        "--restated", "A", "--sentence", "B", "--under", "9.9-9.9")]
    [InlineData("21.1-6", "there is no gate 'atomics'",
        "--restated", "A", "--sentence", "B", "--gate", "atomics")]
    public async Task Is_refused_where_it_can_be_none(
        string section, string reason, params string[] options) =>
        (await Tool.RunAsync(["add-rule", section, .. options]))
            .ShouldBeRefused(ExitCode.WrongUsage, reason);

    [Theory]
    [InlineData("\"source\": [\"cfc30b08", "\"source\": [], \"was\": [\"cfc30b08", "there is no member 'was'")]
    [InlineData(
        "\"source\": [\"cfc30b083e0de6b2267e12037a8d9e2774accdb457dfd6c4e507a86e6acd9dba\"]",
        "\"source\": []",
        "rule 21.1-6.1 has no source")]
    [InlineData("\"spec\": \"canon\"", "\"spec\": \"cannon\"", "register of cannon")]
    public async Task Wrongly_is_one_message(string entry, string wrong, string message)
    {
        var text = File.ReadAllText(Path.Combine(_folder.Path, Register));
        text.Should().Contain(entry);
        _folder.Add(Register, text.Replace(entry, wrong));

        var run = await Tool.RunAsync("rules", "--features", _folder.Path);

        run.ShouldBeRefused(ExitCode.WrongUsage, message);
        run.Errors.Trim().Split('\n').Should().ContainSingle();
    }

    public void Dispose() => _folder.Dispose();

    // Its entry comes after a comma, behind the last rule of the section.
    private async Task WriteTheEntry()
    {
        var words = Word().Matches(Block("sh")).Select(word => word.Value.Trim('"')).ToList();
        words[0].Should().Be("caelmor-certify");
        var run = await Tool.RunAsync([.. words.Skip(1), "--features", _folder.Path]);
        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        run.Output.Should().Contain("after rule 21.1-6.7");
        var entry = Entry().Match(run.Output).Value;
        var text = File.ReadAllText(Path.Combine(_folder.Path, Register));
        var end = text.IndexOf('}', text.IndexOf("\"21.1-6.7\"", StringComparison.Ordinal)) + 1;
        _folder.Add(Register, $"{text[..end]},\n{entry}{text[end..]}");
    }

    private void WriteTheScenarios()
    {
        const string File = "stage-21.1/section-6-save-atomicity.feature";
        var path = Path.Combine(_folder.Path, File);
        _folder.Add(File, $"{System.IO.File.ReadAllText(path)}\n{Block("gherkin")}\n");
    }

    private static string Compiled(Workshop workshop)
    {
        var mutant = Block("csharp").Trim().TrimEnd(',');
        var catalog = typeof(Mutant).Assembly.Location;
        File.Copy(catalog, workshop.Path(Path.GetFileName(catalog)));
        return workshop.Build(
            "Added",
            Workshop.Usings + Workshop.Class(
                "public sealed class Theirs",
                $$"""
                private static readonly Caelmor.Persistence.Mutants.Mutant Mutant = {{mutant}};
                public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
                    Mutant.CreateOrchestrator(server);
                """),
            catalog);
    }

    // What stands between the fences, without the indent of the list that it stands in.
    private static string Block(string language)
    {
        var begin = Guide.IndexOf($"```{language}\n", StringComparison.Ordinal);
        var lines = Guide[begin..].Split('\n').Skip(1).TakeWhile(line => !line.Contains("```"));
        return string.Join('\n', lines.Select(line => line.Length > 3 ? line[3..] : line));
    }

    private static string ReadGuide()
    {
        var text = File.ReadAllText(Repository.File("CONTRIBUTING.md"));
        var start = text.IndexOf("## Adding a rule", StringComparison.Ordinal);
        return text[start..text.IndexOf("### Adding a spec", StringComparison.Ordinal)];
    }

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@" *\{\n.*?\n *\}", RegexOptions.Singleline, 1000)]
    private static partial Regex Entry();
}
