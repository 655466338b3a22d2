namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>An option that a command does nothing with is refused, and not passed over.</summary>
public sealed class Options_of_other_commands : IDisposable
{
    private readonly FeatureFolder _features = new();

    [Theory]
    [InlineData("'plan' does not use --spec.", "plan", "plan.json", "--spec", "truth-store")]
    [InlineData("'plan' does not use --spec.", "--spec", "canon", "plan", "plan.json")]
    [InlineData("'new' does not use --features.", "new", "python", "x", "--features", ".")]
    [InlineData("'smoke' does not use --features.", "smoke", "--exec", "x", "--features", ".")]
    [InlineData("'serve' does not use --bindings.", "serve", "--bindings", "x.dll")]
    [InlineData("--only is no option of 'rules'.", "--only", "21.1-6", "rules")]
    public async Task Are_refused_with_those_that_it_takes(
        string message, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ShouldBeRefused(ExitCode.WrongUsage, message);
        run.Errors.Should().MatchRegex("Its options are (--[a-z-]+, )+--[a-z-]+\\.");
    }

    [Fact]
    public async Task Are_not_listed_among_those_that_it_takes() =>
        (await Tool.RunAsync("plan", "plan.json", "--spec", "truth-store")).Errors
            .Should().Contain("Its options are --help, --verbose. Leave --spec out.");

    [Fact]
    public async Task Alter_no_register()
    {
        var register = Path.Combine(_features.Path, "rules.json");
        var text = await File.ReadAllTextAsync(Repository.File("features", "canon", "rules.json"));
        await File.WriteAllTextAsync(register, text.Replace("\"files\": {", "\"files\": { "));
        var before = await File.ReadAllTextAsync(register);

        var run = await Tool.RunAsync("lock", _features.Path, "--spec", "truth-store");

        run.ShouldBeRefused(
            ExitCode.WrongUsage,
            "is the register of canon, and --spec truth-store was asked for");
        (await File.ReadAllTextAsync(register)).Should().Be(before);
    }

    [Theory]
    [InlineData("There are: participation,", "rules", "--gate", "store")]
    [InlineData("There are: participation,", "rules", "--gate", "nothing")]
    [InlineData("There are: all-or-nothing,", "rules", "--gate", "atomicity", "--spec", "truth-store")]
    [InlineData("there is no document '21.1'", "rules", "--stage", "21.1", "--spec", "truth-store")]
    public async Task And_gates_of_other_specs_are_refused_with_those_that_there_are(
        string message, params string[] arguments) =>
        (await Tool.RunAsync(arguments)).ShouldBeRefused(ExitCode.WrongUsage, message);

    public void Dispose() => _features.Dispose();
}
