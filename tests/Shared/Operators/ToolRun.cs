using System.Diagnostics;
using System.Text.Json;
using ExitCode = Caelmor.CommandLine.ExitCode;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>What became of one run of a tool for operators.</summary>
internal sealed record ToolRun(ExitCode ExitCode, string Output, string Errors)
{
    /// <summary>The one document that a machine is answered with.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Waits for the end of a process whose output and errors are redirected.</summary>
    public static async Task<ToolRun> OfAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new((ExitCode)process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a line in a shell, with nothing typed.</summary>
    public static async Task<ToolRun> InShellAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", line])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        shell.StandardInput.Close();
        return await OfAsync(shell);
    }

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
        Errors.Should().MatchRegex("^caelmor-[a-z]+: ");
        words.Should().OnlyContain(word => Errors.Contains(word), "it said {0}", Errors);
        Errors.TrimEnd().Should().NotContain("\n").And.MatchRegex(@"[.?]$");
    }
}
