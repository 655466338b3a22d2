using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>One line that says what was found, what was expected and what to do.</summary>
internal static class Refusal
{
    public static async Task ShouldBeToldAsync(string[] arguments, string[] parts)
    {
        var run = await Tool.RunAsync(["--implementation", .. arguments]);

        run.ShouldBeRefused(ExitCode.WrongUsage, parts[0]);
        run.Errors.Should().ContainAll(parts);
        run.Errors.TrimEnd().Split('\n').Should().HaveCount(1);
    }
}
