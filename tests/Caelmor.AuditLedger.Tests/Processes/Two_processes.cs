using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Processes;

/// <summary>Contend for one ledger: one of them writes it.</summary>
public sealed class Two_processes
{
    [Fact]
    public async Task Of_which_one_has_it_are_told_who_does()
    {
        using var place = await Place.CreatedAsync();
        using var first = Write(place, 1_000_000);
        (await first.StandardOutput.ReadLineAsync()).Should().Be("1", "it writes");

        using var second = Write(place, 3);
        var refused = await ToolRun.OfAsync(second);
        using var operating = LedgerProcess.Start(["accept-tail", place.Path, "--because", "x"]);
        var decided = await ToolRun.OfAsync(operating);

        first.HasExited.Should().BeFalse("it was not disturbed");
        refused.ExitCode.Should().Be(ExitCode.Rejected);
        refused.Output.Should().BeEmpty("nothing of it was acknowledged");
        refused.Errors.Should().Contain($"process {first.Id}");
        decided.ExitCode.Should().Be(ExitCode.Rejected);
        decided.Errors.Should().Contain($"process {first.Id}").And.Contain("Stop that process first");

        first.Kill();
        await first.WaitForExitAsync();
        using var third = Write(place, 3);
        (await ToolRun.OfAsync(third)).ExitCode.Should().Be(
            ExitCode.Success, "a lock ends with its process");
    }

    [LongFact]
    public async Task Or_four_that_start_at_once_leave_whole_histories()
    {
        using var place = await Place.CreatedAsync();
        var all = Enumerable.Range(0, 4).Select(_ => Write(place, 300)).ToList();
        var ends = await Task.WhenAll(all.Select(ToolRun.OfAsync));
        all.ForEach(one => one.Dispose());

        ends.Select(one => one.ExitCode).Should().Contain(ExitCode.Success)
            .And.OnlyContain(code => code == ExitCode.Success || code == ExitCode.Rejected);
        ends.Where(one => one.ExitCode == ExitCode.Rejected).Should().OnlyContain(
            one => one.Output.Length == 0
                && one.Errors.Contains("another process that does", StringComparison.Ordinal));
        var check = await Operating.LedgerCommand.RunAsync("check", place.Path);
        check.ExitCode.Should().Be(ExitCode.Success, check.Output);
        var last = ends.Where(one => one.ExitCode == ExitCode.Success)
            .Max(one => int.Parse(one.Output.Trim().Split('\n')[^1]));
        File.ReadAllLines(place.Events).Should().HaveCount(last)
            .And.OnlyHaveUniqueItems("each goes on where the one before had ended");
    }

    private static System.Diagnostics.Process Write(Place place, int events) =>
        LedgerProcess.Start([ProveCommand.Victim, place.Path, $"{events}"]);
}
