using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>What runs out while trials run is no rule that was broken.</summary>
public sealed class Room_that_runs_out : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("No space left on device : '/truths/1'")]
    [LongInlineData("Too many open files : '/truths/1'")]
    [LongInlineData("Disk quota exceeded : '/truths/1'")]
    public async Task Where_truths_are_kept_judges_nobody(string cause)
    {
        var run = await JudgeAsync(cause, "--store", $"file:{_workshop.Path("truths")}");

        run.ExitCode.Should().Be(ExitCode.ToolFault, run.Output);
        run.Errors.Should().Contain("ran out while they ran, and nobody is judged: '"
            + cause.Split(" :")[0]).And.Contain(_workshop.Path("truths"));
        run.Output.Should().NotContain("REJECTED");
    }

    [Fact]
    public async Task Where_only_the_implementation_keeps_something_is_its_own_matter() =>
        (await JudgeAsync("No space left on device")).ExitCode.Should().Be(ExitCode.Rejected);

    public void Dispose() => _workshop.Dispose();

    private Task<ToolRun> JudgeAsync(string cause, params string[] further)
    {
        var path = _workshop.BuildOne(
            $"{Workshop.Start} {{ throw new System.IO.IOException(\"{cause}\"); }}");
        return Tool.RunAsync(
            ["--implementation", path, "--only", "21.1-6.5", "--timeout", "120", .. further]);
    }
}
