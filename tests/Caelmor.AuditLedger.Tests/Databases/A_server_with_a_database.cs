using System.Net;
using System.Net.Sockets;
using Caelmor.AuditLedger.Embedded.Databases;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Databases;

/// <summary>Connects to it once, says nothing, and does not start without it.</summary>
public sealed class A_server_with_a_database
{
    [Fact]
    public async Task Connects_once_and_sends_no_byte_in_all_its_life()
    {
        using var place = await Place.CreatedAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var database = TcpDatabase.TryRead($"{listener.LocalEndpoint}")!;

        await using (var open = await place.StartAsync(new() { Database = database }))
        {
            await open.It.AppendedAsync(Town.Events(0, 3));
            (await open.It.WriteSnapshotAsync(Town.Snapshot(1), default)).Granted();
            (await open.It.ReadAsync(0, 10, default)).Granted().Should().HaveCount(3);
        }

        await using (var observer = await place.ObserveAsync())
        {
            (await observer.It.ReadAsync(0, 10, default)).Granted().Should().HaveCount(3);
        }

        using var connection = await listener.AcceptSocketAsync();
        connection.Receive(new byte[1]).Should().Be(0, "it closes the connection and sent nothing");
        listener.Pending().Should().BeFalse("one connection is all");
    }

    [Fact]
    public async Task Does_not_start_if_nobody_listens()
    {
        using var place = await Place.CreatedAsync();

        var refusal = await place.RefusedAsync(new() { Database = new TcpDatabase("127.0.0.1", Free()) });

        refusal.Path.Should().StartWith("127.0.0.1:");
        refusal.Found.Should().StartWith("nobody who listens at 127.0.0.1:");
        refusal.Remedy.Should().Contain("Start the database");
    }

    [Fact]
    public void Does_not_wait_for_ever()
    {
        // A queue for one, and in it one already: whoever comes is not answered.
        using var full = new Socket(SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        var port = ((IPEndPoint)full.LocalEndPoint!).Port;
        var database = new TcpDatabase("127.0.0.1", port) { Patience = TimeSpan.FromSeconds(0.2) };
        var taken = new List<IDatabaseConnection>();

        var fill = () =>
        {
            for (var i = 0; i < 16; i++)
            {
                taken.Add(database.Connect());
            }
        };

        fill.Should().Throw<DatabaseException>().WithMessage("no answer * within 0.2 s.");
        taken.ForEach(one => one.Dispose());
    }

    [Fact]
    public void Asks_nothing_over_its_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var connection = TcpDatabase.TryRead($"{listener.LocalEndpoint}")!.Connect();

        foreach (var act in new Action[]
        {
            () => connection.Ask("SELECT 1"), () => connection.Migrations(),
            () => connection.Run(new(1, "SELECT 1")),
        })
        {
            act.Should().Throw<DatabaseException>().WithMessage("*only shows that somebody listens*");
        }
    }

    [Theory]
    [InlineData("db.example:5432", "db.example:5432")]
    [InlineData("[::1]:5432", "[::1]:5432")]
    [InlineData("db.example", null)]
    [InlineData(":5432", null)]
    [InlineData("db.example:0", null)]
    [InlineData("db.example:65536", null)]
    [InlineData("::1:5432", null)]
    [InlineData("Host=db.example;Password=open sesame:1", null)]
    [InlineData("mara:sesame@db.example:5432", null)]
    public void Is_told_its_address(string text, string? name) =>
        (TcpDatabase.TryRead(text)?.Name).Should().Be(name);

    [Fact]
    public async Task Is_checked_by_an_operator_in_the_same_way()
    {
        using var place = await An_operator.WithEventsAsync(1);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var there = await CheckAsync(place, $"{listener.LocalEndpoint}");
        var gone = await CheckAsync(place, $"127.0.0.1:{Free()}");
        var none = await CheckAsync(place, "Host=db;Password=sesame");

        there.ExitCode.Should().Be(ExitCode.Success);
        there.Output.Should().Contain($"somebody listens at {listener.LocalEndpoint}");
        using var connection = await listener.AcceptSocketAsync();
        connection.Receive(new byte[1]).Should().Be(0);
        gone.ExitCode.Should().Be(ExitCode.Rejected);
        gone.Output.Should().Contain("FAIL").And.Contain("nobody who listens");
        none.ExitCode.Should().Be(ExitCode.WrongUsage);
        none.Errors.Should().Contain("host and a port").And.NotContain("sesame");
    }

    private static Task<ToolRun> CheckAsync(Place place, string address) =>
        LedgerCommand.RunAsync("check", place.Path, "--database", address);

    // A port that somebody had a moment ago and nobody has.
    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
