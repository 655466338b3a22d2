using System.Text.RegularExpressions;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>What became of one run of the executable.</summary>
/// <param name="StandardError">All of standard error.</param>
internal sealed partial record ToolRun(ExitCode ExitCode, string Output, string StandardError)
{
    /// <summary>Standard error without the lines that tell how a run gets on.</summary>
    public string Errors => Progress().Replace(StandardError, "");

    /// <summary>The lines of standard error that tell how a run gets on.</summary>
    public string[] ProgressLines =>
        [.. Progress().Matches(StandardError).Select(line => line.Value.TrimEnd())];

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

    /// <summary>Certified, where a whole run was tried; otherwise nothing that was tried was
    /// amiss.</summary>
    public void ShouldBeCertifiedAsFarAsTried()
    {
        ExitCode.Should().Be(
            Thorough.IsWanted ? ExitCode.Success : ExitCode.Incomplete, Output + StandardError);
        Lines.Should().Contain(line => Thorough.IsWanted
            ? line == "CERTIFIED"
            : line.StartsWith("NOTHING CERTIFIED", StringComparison.Ordinal));
        Output.Should().Contain(Thorough.IsWanted ? "obeys every rule" : "is not rejected");
    }

    [GeneratedRegex("^ *[0-9]+ %  [^\n]*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Progress();
}
