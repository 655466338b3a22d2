using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>What has happened under each heading of the runbook before its commands.</summary>
internal static class Situations
{
    private static readonly Dictionary<string, Func<Night, Task>> Of = new()
    {
        ["A new ledger"] = Nothing,
        ["A byte is not what was acknowledged"] = AlterAsync,
        ["There is a copy"] = AlterAsync,
        ["There is no copy"] = AlterAsync,
        ["The machine went down"] = night => File.AppendAllTextAsync(night.Audit.Events, "{\"ty"),
        ["The start refuses what is there"] = night => File.AppendAllTextAsync(
            night.Audit.Events, $"{{\"torn\0\0\n{Town.Event(42)}\n"),
        ["The seals are gone"] = night =>
        {
            File.Delete(night.Audit.EventSeals);
            return Task.CompletedTask;
        },
        ["A head is not confirmed"] = async night =>
        {
            await AlterAsync(night);
            (await LedgerCommand.RunAsync("reseal", night.Audit.Path, "--because", "nobody sees it"))
                .ExitCode.Should().Be(ExitCode.Success);
        },
        ["The disk is full"] = night => File.AppendAllTextAsync(night.Audit.Events, "{"),
        ["A second server is refused"] = RunAsync,
        ["The database does not answer"] = Nothing,
        ["Somebody asks what happened"] = RunAsync,
        ["A start takes too long"] = Nothing,
        ["Moving a ledger"] = Nothing,
        ["Checking by cron"] = RunAsync,
        ["Copies"] = RunAsync,
    };

    /// <summary>The headings.</summary>
    public static IEnumerable<string> Sections => Of.Keys;

    /// <summary>The night on which this has happened.</summary>
    public static async Task<Night> BeginAsync(string section)
    {
        var night = await Night.BeginAsync();
        await Of[section](night);
        return night;
    }

    private static Task Nothing(Night night) => Task.CompletedTask;

    private static async Task RunAsync(Night night)
    {
        var server = await night.Audit.StartAsync();
        night.Server = server;
        await server.It.AppendedAsync(Town.Events(42, 3));
    }

    private static async Task AlterAsync(Night night)
    {
        var lines = await File.ReadAllLinesAsync(night.Audit.Events);
        lines[6] = lines[6].Replace("Mara", "Cora", StringComparison.Ordinal);
        await File.WriteAllTextAsync(night.Audit.Events, string.Join('\n', lines) + "\n");
    }
}
