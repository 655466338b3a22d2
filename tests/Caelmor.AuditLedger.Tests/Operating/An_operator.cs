using System.Text.Json;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Operating;

/// <summary>Makes a ledger, looks at it, notes its head, and decides what nobody else may.</summary>
public sealed class An_operator
{
    [Fact]
    public async Task Makes_a_ledger_and_looks_at_it_while_a_server_writes()
    {
        using var place = new Place();
        (await LedgerCommand.RunAsync("create", place.Path)).ExitCode.Should().Be(ExitCode.Success);
        (await LedgerCommand.RunAsync("create", place.Path)).ExitCode.Should().Be(ExitCode.Rejected);
        await using var open = await place.StartAsync();
        await open.It.AppendedAsync(Town.Events(0, 5));
        (await open.It.WriteSnapshotAsync(Town.Snapshot(1), default)).Granted();

        var check = await LedgerCommand.RunAsync("check", place.Path, "--max-start", "60");
        check.ExitCode.Should().Be(ExitCode.Success);
        check.Output.Should().Contain($"process {Environment.ProcessId}").And.Contain("5 lines")
            .And.NotContain("FAIL");
        (await LedgerCommand.RunAsync("check", place.Path, "--quiet")).Output.Should().BeEmpty();

        var head = (await LedgerCommand.RunAsync("head", place.Path)).Output.Trim();
        await open.It.AppendedAsync(Town.Event(5));
        (await LedgerCommand.RunAsync("verify", place.Path, "--head", head)).ExitCode
            .Should().Be(ExitCode.Success);
        var other = $"4{head[1..]}";
        var wrong = await LedgerCommand.RunAsync("verify", place.Path, "--head", other);
        wrong.ExitCode.Should().Be(ExitCode.Rejected);
        wrong.Output.Should().Contain("It was cut or rewritten");

        (await LedgerCommand.RunAsync("show", place.Path, "--last", "2")).Output
            .Should().Be(Town.Text([Town.Event(4), Town.Event(5)]));
        (await LedgerCommand.RunAsync("show", place.Path, "--type", "PURCHASE_REFUSED")).Output
            .Should().Be(Town.Text([Town.Event(1), Town.Event(4)]));
        var refused = await LedgerCommand.RunAsync("reseal", place.Path, "--because", "curiosity");
        refused.ExitCode.Should().Be(ExitCode.Rejected);
        refused.Errors.Should().Contain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task Rehearses_a_replay_and_exports_and_nothing_changes()
    {
        using var place = await WithEventsAsync(7);
        var before = File.ReadAllBytes(place.Events);

        var replay = await LedgerCommand.RunAsync("replay", place.Path, "--dry-run", "--json");
        using var answer = JsonDocument.Parse(replay.Output);
        answer.RootElement.GetProperty("events").GetInt64().Should().Be(7);
        answer.RootElement.GetProperty("types").GetProperty("PURCHASE_DECIDED/1").GetInt64()
            .Should().Be(3);
        answer.RootElement.GetProperty("memory").GetString().Should().Be(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before)));

        var file = place.Of("export.txt");
        (await LedgerCommand.RunAsync("export", place.Path, "--out", file)).ExitCode
            .Should().Be(ExitCode.Success);
        File.ReadAllBytes(file).Should().Equal(before);
        (await LedgerCommand.RunAsync("export", place.Path, "--out", file)).ExitCode
            .Should().Be(ExitCode.WrongUsage);
        File.ReadAllBytes(place.Events).Should().Equal(before);
    }

    [Fact]
    public async Task Accepts_a_tail_that_a_start_refuses()
    {
        using var place = await WithEventsAsync(3);
        var left = $"{{\"torn\0\0\n{Town.Event(9)}\n";
        await File.AppendAllTextAsync(place.Events, left);
        await place.RefusedAsync();
        var check = await LedgerCommand.RunAsync("check", place.Path);
        check.ExitCode.Should().Be(ExitCode.Rejected);
        check.Output.Should().Contain("FAIL").And.Contain("line 4").And.Contain("accept-tail");

        var accepted = await LedgerCommand.RunAsync(
            "accept-tail", place.Path, "--because", "power failure\nof 14 May");

        accepted.ExitCode.Should().Be(ExitCode.Success);
        accepted.Output.Should().Contain(".torn-000001-");
        File.ReadAllLines(place.Of("ledger.log")).Should().ContainSingle()
            .Which.Should().Contain("accept-tail by Mara, because: power failure")
            .And.Contain(".torn-000001-");
        File.ReadAllText(Directory.GetFiles(place.Path, "*.bytes").Single()).Should().Be(left);
        (await place.ReplayedAsync()).Memory.Should().Equal(Town.Events(0, 3));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seals_anew_a_history_without_sound_seals(bool areTheyThere)
    {
        using var place = await WithEventsAsync(3);
        if (areTheyThere)
        {
            var seals = await File.ReadAllTextAsync(place.EventSeals);
            await File.WriteAllTextAsync(
                place.EventSeals, seals.Replace("\"number\":2", "\"number\":4", StringComparison.Ordinal));
        }
        else
        {
            File.Delete(place.EventSeals);
        }

        await place.RefusedAsync();
        (await LedgerCommand.RunAsync("accept-tail", place.Path, "--because", "x")).ExitCode
            .Should().Be(ExitCode.Rejected, "what was sealed is no tail");
        (await LedgerCommand.RunAsync("reseal", place.Path, "--because", "seals lost")).ExitCode
            .Should().Be(ExitCode.Success);

        (await place.ReplayedAsync()).Memory.Should().Equal(Town.Events(0, 3));
        (await LedgerCommand.RunAsync("reseal", place.Path, "--because", "again")).Output
            .Should().Contain("Nothing had to be set aside");
    }

    [Fact]
    public async Task Never_seals_what_is_no_event()
    {
        using var place = await WithEventsAsync(3);
        File.Delete(place.EventSeals);
        await File.AppendAllTextAsync(place.Events, "rumour\n");

        var refused = await LedgerCommand.RunAsync("reseal", place.Path, "--because", "seals lost");

        refused.ExitCode.Should().Be(ExitCode.Rejected);
        refused.Errors.Should().Contain("line 4");
        File.Exists(place.EventSeals).Should().BeFalse();
    }

    internal static async Task<Place> WithEventsAsync(int count)
    {
        var place = await Place.CreatedAsync();
        await using var open = await place.StartAsync();
        foreach (var one in Town.Events(0, count))
        {
            await open.It.AppendedAsync(one);
        }

        return place;
    }
}
