using System.Net.Sockets;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>The page on the embedded ledger: its commands do what it says.</summary>
public sealed class The_page
{
    private const string Page = "audit-ledger.md";

    // The certifier's own tests certify the ledger, and those of the proofs run them.
    private static readonly string[] ShownElsewhere =
        ["The embedded audit ledger", "What it is tried with"];

    private const string Databases = "The database, prepared and not used";

    private static readonly string[] Here = ["Observers, and a page for people", "Heads"];

    public static TheoryData<string> Sections => [.. Here];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_about(string section)
    {
        await using var night = await Night.BeginAsync();

        await ShouldWorkAsync(night, section);
    }

    [PostgresFact]
    public async Task Does_what_it_says_about_databases()
    {
        await using var night = await Night.BeginAsync();
        using var cluster = Cluster.Start();
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        night.Database = $"{listener.LocalEndpoint}";
        night.Connection = cluster.Connection();

        await ShouldWorkAsync(night, Databases);
    }

    [Fact]
    public void Has_no_command_that_nobody_tries()
    {
        string[] tried = [.. ShownElsewhere, .. Here, Databases];

        RunbookText.Commands(Page).Select(one => one.Section).Distinct()
            .Should().BeEquivalentTo(tried);
    }

    private static async Task ShouldWorkAsync(Night night, string section)
    {
        var commands = RunbookText.Commands(Page).Where(one => one.Section == section).ToList();
        commands.Should().NotBeEmpty();
        foreach (var command in commands)
        {
            var run = await night.RunAsync(command.Text);
            ((int)run.ExitCode).Should().Be(
                command.ExitCode, "of '{0}': {1}{2}", command.Text, run.Output, run.Errors);
        }
    }
}
