namespace Caelmor.Persistence.Certify.Tests.Processes;

public sealed class BroughtSuiteTests : IDisposable
{
    private const string Extra = "stage-21.1/extra.feature";

    private readonly FeatureFolder _folder = new();

    [Fact]
    public async Task A_folder_of_features_takes_the_place_of_those_built_in()
    {
        var run = await Tool.RunAsync(
            "--features", _folder.Path, "--only", "21.1-6.5", "--verbose");

        run.ExitCode.Should().Be(ExitCode.Incomplete);
        run.Output.Should().Contain($"{_folder.Path}/stage-21.1/section-6-save-atomicity.feature:");
    }

    [Fact]
    public async Task A_feature_that_does_not_parse_is_wrong_usage()
    {
        _folder.Add(Extra, "Featur: a typing error");

        (await Tool.RunAsync("--features", _folder.Path)).ShouldBeRefused(
            ExitCode.WrongUsage, $"{_folder.Path}/{Extra}:1:1: The file is no Gherkin here");
    }

    [Fact]
    public async Task A_step_without_a_definition_is_wrong_usage()
    {
        _folder.Add(Extra, Feature("When the srever saves", "Then Alderford is saved"));

        (await Tool.RunAsync("--features", _folder.Path)).ShouldBeRefused(
            ExitCode.WrongUsage, "The step 'When the srever saves' has no step definition");
    }

    [Fact]
    public async Task A_scenario_without_a_Then_is_wrong_usage()
    {
        _folder.Add(Extra, Feature("But the quest system throws", "When the server saves"));

        (await Tool.RunAsync("--features", _folder.Path)).ShouldBeRefused(
            ExitCode.WrongUsage, "'Extra' has no Then step");
    }

    [Fact]
    public async Task A_part_of_the_suite_is_wrong_usage_and_the_way_out_is_told()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        _folder.Add(Extra, Feature("When the server saves", "Then Alderford is saved"));

        (await Tool.RunAsync("--features", _folder.Path)).ShouldBeRefused(
            ExitCode.WrongUsage, "does not hold the whole suite");
    }

    [Fact]
    public async Task Further_bindings_define_further_steps()
    {
        _folder.Add(Extra, Feature(
            "Given nothing in particular",
            "When the server saves",
            "Then Alderford is saved")
            + """

                Scenario: Broken
                  Given a step that is wrong itself
                  When the server saves
                  Then Alderford is saved
            """);

        var run = await Tool.RunAsync(
            "--features", _folder.Path, "--bindings", Tool.ThisAssembly, "--quick");

        run.ExitCode.Should().Be(ExitCode.ToolFault, run.Errors);
        run.Lines.Should().Contain("HARNESS FAULT");
        run.Output.Should().Contain("Thrown").And.Contain("InvalidOperationException: Oh dear.");
        run.Output.Should().Contain("This says nothing about");
    }

    public void Dispose() => _folder.Dispose();

    private static string Feature(params string[] steps) => $"""
        Feature: Extra
          @21.1-6.4 @gate-atomicity
          Rule: Extra
            Background:
              Given the server of Alderford is running
            Scenario: Extra
              {string.Join("\n      ", steps)}
        """;
}
