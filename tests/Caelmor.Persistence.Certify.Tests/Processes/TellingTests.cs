namespace Caelmor.Persistence.Certify.Tests.Processes;

public sealed class TellingTests
{
    [Fact]
    public async Task The_help_teaches()
    {
        var run = await Executable.RunAsync("--help");

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().ContainAll("Examples:", "Exit codes:", "nothing certified", "--mutant");
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var run = await Executable.RunAsync("--version");

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task The_register_is_listed_with_what_shows_each_rule()
    {
        var run = await Tool.RunAsync("rules", "--gate", "atomicity", "--stage", "21.1");

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().MatchRegex(
            "21\\.1-6\\.3 +atomicity +4 +1 +A partial save is forbidden");
        run.Output.Should().NotContain("participation").And.NotContain("22.8-");
        run.Output.Should().MatchRegex(
            @"\d+ rules: \d+ with scenarios, \d+ shown otherwise, 0 not shown yet\.");
    }

    [Fact]
    public async Task A_rule_is_told_with_its_scenarios_and_mutants()
    {
        var run = await Tool.RunAsync("explain", "21.1-6.4");

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().ContainAll(
            "Save atomicity",
            "Rule: A save does not complete when a system fails to produce its state",
            "nobody fills in for it",
            "But the player system throws",
            "Then the save is rejected as \"participant failed\"",
            "section-6-save-atomicity.feature:",
            "waits-for-ever");
        run.Output.Should().MatchRegex("quest +answers twice");
    }

    [LongFact]
    public async Task One_mutant_is_tried_alone()
    {
        var run = await Tool.RunAsync("mutants", "commits-twice");

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().MatchRegex(
            @"commits-twice +21\.1-6\.1 +\d+ of \d+ +5 of 5 +features/canon/stage-21\.1/\S+:\d+ +Expected: ");
        run.Output.Should().Contain("ALL CAUGHT").And.NotContain("catch no mutant");
    }
}
