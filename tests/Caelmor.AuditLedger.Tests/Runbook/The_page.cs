using System.Net.Sockets;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>The page on the embedded ledger: its commands do what it says.</summary>
public sealed class The_page
{
    private static readonly RunbookPage Page = new("audit-ledger.md");

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

        await Page.FollowAsync(section, night.RunAsync);
    }

    [PostgresFact(IsLong = true)]
    public async Task Does_what_it_says_about_databases()
    {
        await using var night = await Night.BeginAsync();
        using var cluster = Cluster.Start();
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        night.Database = $"{listener.LocalEndpoint}";
        night.Connection = cluster.Connection();

        await Page.FollowAsync(Databases, night.RunAsync);
    }

    [Fact]
    public void Has_no_command_that_nobody_tries()
    {
        string[] tried = [.. ShownElsewhere, .. Here, Databases];

        Page.Sections.Should().BeEquivalentTo(tried);
    }
}
