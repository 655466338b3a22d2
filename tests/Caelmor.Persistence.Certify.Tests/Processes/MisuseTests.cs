namespace Caelmor.Persistence.Certify.Tests.Processes;

public sealed class MisuseTests
{
    [Theory]
    [InlineData("there is no option '--mutnat'. Did you mean '--mutant'", "--mutnat", "x")]
    [InlineData("there is no command 'ruels'. Did you mean 'rules'?", "ruels")]
    [InlineData("there is no option '--grou'. Did you mean '--group'", "rules", "--grou", "plan")]
    [InlineData("--mutant takes NAME, and found nothing.", "--mutant")]
    [InlineData("Did you mean 'commits-what-it-has'", "--mutant", "commits-what-it-hass")]
    [InlineData("--jobs takes a whole number, 1 or more, and found 'many'.", "--jobs", "many")]
    [InlineData("--timeout takes seconds, such as 10 or 0.5, and found '-1'.", "--timeout", "-1")]
    [InlineData("'21.1-6.44' in the register. Did you mean '21.1-6.4'", "--only", "21.1-6.44")]
    [InlineData("there is no rule '21.1-64' in the register.", "explain", "21.1-64")]
    [InlineData("'explain' takes ID, and found nothing.", "explain")]
    [InlineData("'explain' does not take 'more'.", "explain", "21.1-6.4", "more")]
    [InlineData("there is no gate 'atomic'.", "rules", "--gate", "atomic")]
    [InlineData("there is no document '99'", "rules", "--stage", "99")]
    [InlineData("--only is no option of 'rules'.", "--only", "21.1-6", "rules")]
    [InlineData("found no folder 'no-such-folder'.", "--features", "no-such-folder")]
    [InlineData("found no file 'no-such.dll'.", "--bindings", "no-such.dll")]
    [InlineData("there is no mutant 'nobody'.", "mutants", "nobody")]
    public async Task What_there_is_not_is_answered_with_one_sentence(
        string message, params string[] arguments) =>
        (await Tool.RunAsync(arguments)).ShouldBeRefused(ExitCode.WrongUsage, message);

    [Theory]
    [InlineData("crash")]
    [InlineData("crash", "--only", "states", "--everything", "--dir", "/nowhere")]
    [InlineData("crash", "--mutant", "hasty", "--spec", "truth-store")]
    public async Task A_command_that_another_tool_has_now_is_named(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ShouldBeRefused(ExitCode.WrongUsage, "'crash' is 'caelmor-truth crash' now: ");
        run.Errors.Trim().Should().NotContain(Environment.NewLine);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_does_not_load()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "no assembly");

        (await Tool.RunAsync("--bindings", file)).ShouldBeRefused(
            ExitCode.WrongUsage, "does not load");
        File.Delete(file);
    }

    [Fact]
    public async Task A_folder_without_features_is_told_from_one_that_there_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("caelmor-");

        (await Tool.RunAsync("--features", folder.FullName)).ShouldBeRefused(
            ExitCode.WrongUsage, "holds no feature file");
        folder.Delete();
    }
}
