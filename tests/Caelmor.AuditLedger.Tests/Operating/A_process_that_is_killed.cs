using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Operating;

/// <summary>Has lost nothing that it acknowledged; one that is hasty is found out.</summary>
public sealed class A_process_that_is_killed
{
    [LongFact]
    public async Task Has_lost_nothing()
    {
        var said = await LedgerCommand.RunAsync("prove", "--only", "moments", "--minutes", "0.05");

        said.ExitCode.Should().Be(ExitCode.Success, "{0}{1}", said.Output, said.Errors);
        said.Output.Should().Contain("PROVEN").And.MatchRegex("[1-9][0-9]* kills");
    }

    [LongFact]
    public async Task Is_found_out_if_it_acknowledges_before_it_writes()
    {
        var said = await LedgerCommand.RunAsync(
            "prove", "--only", "moments", "--minutes", "0.2", "--mutant", "hasty");

        said.ExitCode.Should().Be(ExitCode.Rejected, "{0}{1}", said.Output, said.Errors);
        said.Output.Should().Contain("NOT PROVEN");
    }

    [WhereThereIsTheory("strace", IsLong = true)]
    [InlineData("calls")]
    public async Task Has_lost_nothing_at_any_call_that_writes(string sort)
    {
        var said = await LedgerCommand.RunAsync("prove", "--only", sort);

        said.ExitCode.Should().Be(ExitCode.Success, "{0}{1}", said.Output, said.Errors);
        var words = string.Join(
            ' ', said.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var call in new[] { "pwrite64", "fsync", "fdatasync", "ftruncate" })
        {
            words.Should().MatchRegex($"[1-9][0-9]* of them at {call}");
        }
    }
}
