using System.Text.Json;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>What became of one run of the tool.</summary>
internal sealed record ToolRun(ExitCode ExitCode, string Output, string Errors)
{
    /// <summary>The one document that a machine is answered with.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public ToolRun ShouldBeDone()
    {
        Errors.Should().BeEmpty();
        ExitCode.Should().Be(ExitCode.Success);
        return this;
    }

    /// <summary>One message in one line, and no report.</summary>
    public void ShouldBeRefused(ExitCode exitCode, params string[] words)
    {
        ExitCode.Should().Be(exitCode, "it said {0}{1}", Errors, Output);
        Errors.Should().StartWith("caelmor-truth: ");
        words.Should().OnlyContain(word => Errors.Contains(word), "it said {0}", Errors);
        Errors.TrimEnd().Should().NotContain("\n").And.MatchRegex(@"[.?]$");
    }
}
