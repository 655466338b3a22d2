using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Certify.Tests.Starters;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>Audit ledgers and world grids in any language.</summary>
/// <remarks>Thoroughly, they are certified; otherwise they are tried by the scenarios of some
/// sections, as they are written.</remarks>
public sealed class Ledgers_and_grids_over_the_pipe
{
    [WhereThereIsTheory("python3")]
    [InlineData("audit-ledger", "dl-13")]
    [LongInlineData("audit-ledger", "dl-2")]
    [InlineData("world-grid", "pv-15")]
    [LongInlineData("world-grid", "pv-7")]
    public async Task Obey_their_rules(string spec, string section)
    {
        var run = await Tool.RunAsync(
            "--spec", spec, "--exec", PythonOf.Command(spec), "--timeout", "120",
            "--quick", "--only", section);

        run.Lines[0].Should().StartWith("python 1.0.0 (python3 ");
        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        run.Output.Should().Contain("is not rejected");
    }

    [ThoroughTheory]
    [InlineData("audit-ledger")]
    [InlineData("world-grid")]
    public async Task Are_certified(string spec)
    {
        var run = await Tool.RunAsync(
            "--spec", spec, "--exec", PythonOf.Command(spec), "--timeout", "120");

        run.ShouldBeCertifiedAsFarAsTried();
    }

    [WhereThereIsTheory("python3")]
    [InlineData("audit-ledger", "files create start append snapshot read close")]
    [InlineData("world-grid", "create write save read list close")]
    public async Task Are_taken_step_by_step_by_smoke(string spec, string steps)
    {
        var run = await Tool.RunAsync(
            "smoke", "--spec", spec, "--exec", PythonOf.Command(spec), "--timeout", "120");

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Split('\n').Select(line => line.Split(' ', 3) is ["✓", var step, ..] ? step : "")
            .Where(step => step != "").Should().Equal(
                ["start", "initialize", .. steps.Split(' '), "leave"]);
        run.Output.Should().Contain($"THE ADAPTER WORKS  What is behind it, --exec --spec {spec}");
    }

    [WhereThereIsTheory("python3")]
    [InlineData("audit-ledger", "ledger/start")]
    [LongInlineData("world-grid", "grid/open")]
    public async Task Are_told_at_which_step_they_fail(string spec, string method)
    {
        using var folder = new StarterFolder();
        await folder.WriteAsync("python", spec);
        var path = Path.Combine(folder.Path, "adapter.py");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace(
            $"case \"{method}\":", "case \"nothing/else\":", StringComparison.Ordinal));

        var run = await Executable.RunInAsync(
            folder.Path, "smoke", "--spec", spec, "--exec", "python3 adapter.py");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("answered with error -32603")
            .And.Contain("implementation crashed")
            .And.MatchRegex("THE ADAPTER FAILS  at (start|create)");
    }

    [ThoroughTheory]
    [InlineData("audit-ledger")]
    [InlineData("world-grid")]
    public async Task Have_certificates_that_are_judged_again(string spec)
    {
        using var folder = new StarterFolder();
        await folder.WriteAsync("python", spec);
        var shown = Path.Combine(folder.Path, "shown");

        var run = await folder.CertifyAsync("--out", shown, "--timeout", "120");
        var judged = await Tool.RunAsync(
            "verify", "--spec", spec, Path.Combine(shown, "certificate.json"));

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        judged.ExitCode.Should().Be(ExitCode.Success, judged.Output + judged.Errors);
    }
}
