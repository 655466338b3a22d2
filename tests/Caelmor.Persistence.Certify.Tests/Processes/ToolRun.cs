namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>What became of one run of the executable.</summary>
internal sealed record ToolRun(ExitCode ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split(Environment.NewLine);

    /// <summary>One message, no trace, nothing else.</summary>
    public void ShouldBeRefused(ExitCode exitCode, string message)
    {
        ExitCode.Should().Be(exitCode);
        Errors.Should().StartWith("caelmor-certify: ").And.Contain(message);
        Errors.TrimEnd().Split(Environment.NewLine).Should().OnlyContain(line =>
            line.StartsWith("caelmor-certify: ", StringComparison.Ordinal));
        Output.Should().BeEmpty();
    }
}
