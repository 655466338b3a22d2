using System.Diagnostics;

namespace Caelmor.Persistence.Packages.Tests.Running;

/// <summary>A folder with surroundings, in which commands are run as a user runs them.</summary>
/// <param name="folder">Where they start.</param>
/// <param name="surroundings">Variables of the environment, beside those there are.</param>
internal sealed class Shell(string folder, IReadOnlyDictionary<string, string> surroundings)
{
    // Long enough for a machine that has much else to do; who takes longer hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs a script.</summary>
    public async Task<ProgramRun> RunAsync(string script)
    {
        // Into a file: a compiler that stays as a server would keep a pipe open for minutes.
        var output = Path.GetTempFileName();
        using var process = Process.Start(Start($"exec > '{output}' 2>&1\n{script}"))!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await File.ReadAllTextAsync(output));
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"Found no end after {Patience.TotalMinutes} minutes. Expected: it ends. {script}",
                late);
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>Runs a script that has to succeed.</summary>
    public async Task<ProgramRun> SucceedAsync(string script)
    {
        var run = await RunAsync(script);
        run.ExitCode.Should().Be(0, "of '{0}', which said: {1}", script, run.Output);
        return run;
    }

    private ProcessStartInfo Start(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Those that a test host sets for itself mean nothing to who is built or run here.
        foreach (var name in start.Environment.Keys.Where(IsOfTheHost).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfTheHost(string name) =>
        name.StartsWith("MSBuild", StringComparison.Ordinal)
        || name.StartsWith("VSTEST", StringComparison.Ordinal);
}
