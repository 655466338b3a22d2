using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Certify.Tests.Starters;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>The adapters that come along keep the pipe to themselves, whoever prints.</summary>
public sealed class What_adapters_print
{
    private static readonly string[] One = ["--only", "21.1-6.2", "--quick", "--timeout", "120"];

    [LongTheory]
    [InlineData("Console.WriteLine(\"orchestrator made\");")]
    [LongInlineData("Console.OpenStandardOutput().Write(new byte[] { 104, 105, 10 });")]
    [LongInlineData("System.Diagnostics.Process.Start(\"echo\", \"made\").WaitForExit();")]
    public async Task Changes_no_verdict_of_a_NET_implementation(string print)
    {
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            {{Workshop.Start}}
            {
                {{print}}
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var within = await Executable.RunAsync(["--implementation", path, .. One]);
        var piped = await Executable.RunAsync(
            ["--exec", $"dotnet '{Executable.Path}' serve --implementation '{path}'", .. One]);

        within.ExitCode.Should().Be(ExitCode.Incomplete, within.Output);
        piped.ExitCode.Should().Be(within.ExitCode, piped.Output + piped.Errors);
    }

    [WhereThereIsTheory("python3")]
    [InlineData("print('saving')")]
    [LongInlineData("os.write(1, b'saving\\n')")]
    [LongInlineData("subprocess.run(['echo', 'saving'])")]
    [LongInlineData("os.system('echo saving')")]
    public Task Changes_no_verdict_in_Python(string print) => ShouldChangeNothingAsync(
        "python", "orchestrator.py", text =>
            $"import os, subprocess\n{print}\n{text}\n"
            + "_save = Orchestrator.save\n"
            + $"def save(*what):\n    {print}\n    return _save(*what)\nOrchestrator.save = save\n");

    [WhereThereIsTheory("node", IsLong = true)]
    [InlineData("console.log('saving')")]
    [LongInlineData("process.stdout.write('saving\\n')")]
    [LongInlineData("fs.writeSync(1, 'saving\\n')")]
    [LongInlineData("spawnSync('echo', ['saving'], { stdio: 'inherit' })")]
    public Task Changes_no_verdict_in_JavaScript(string print) => ShouldChangeNothingAsync(
        "node", "orchestrator.mjs", text =>
            "import fs from 'node:fs';\nimport { spawnSync } from 'node:child_process';\n"
            + $"{print};\n{text}\nconst save = Orchestrator.prototype.save;\n"
            + $"Orchestrator.prototype.save = function (...what) {{ {print}; "
            + "return save.apply(this, what); };\n");

    private static async Task ShouldChangeNothingAsync(
        string language, string file, Func<string, string> chatter)
    {
        using var folder = new StarterFolder();
        await folder.WriteAsync(language);
        var path = Path.Combine(folder.Path, file);
        await File.WriteAllTextAsync(path, chatter(await File.ReadAllTextAsync(path)));

        var run = await folder.CertifyAsync(One);

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
    }
}
