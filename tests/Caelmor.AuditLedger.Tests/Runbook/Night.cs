using System.Text.RegularExpressions;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>A machine in the night: the folders of the runbook, somewhere else.</summary>
internal sealed partial class Night : IAsyncDisposable
{
    private const string Tool = "caelmor-ledger ";

    // Where nobody listens on any machine.
    private const string NobodyListens = "127.0.0.1:1";

    private readonly TemporaryFolder _machine = new(Path.GetTempPath());

    private Night(Place audit) => Audit = audit;

    /// <summary>The ledger of the runbook: <c>/srv/audit</c>.</summary>
    public Place Audit { get; }

    /// <summary>A server that runs.</summary>
    public IAsyncDisposable? Server { get; set; }

    /// <summary>Who listens in the place of <c>127.0.0.1:5432</c>.</summary>
    public string Database { get; set; } = NobodyListens;

    /// <summary>What stands in the place of the words of a connection.</summary>
    public string Connection { get; set; } = "Host=/nowhere;Database=game";

    /// <summary>A night on which the ledger has 42 events and a snapshot, a copy and a head.</summary>
    public static async Task<Night> BeginAsync()
    {
        var night = new Night(await An_operator.WithEventsAsync(42));
        await using (var open = await night.Audit.StartAsync())
        {
            (await open.It.WriteSnapshotAsync(Town.Snapshot(42), default)).Granted();
        }

        foreach (var folder in new[] { "notes", "incident", "copies", "sql" })
        {
            Directory.CreateDirectory(night._machine.Of(folder));
        }

        foreach (var file in Directory.GetFiles(night.Audit.Path, "*.ndjson"))
        {
            File.Copy(file, Path.Combine(night._machine.Of("copies"), Path.GetFileName(file)));
        }

        var head = await LedgerCommand.RunAsync("head", night.Audit.Path);
        await File.WriteAllTextAsync(night._machine.Of("notes/heads.txt"), head.Output);
        return night;
    }

    /// <summary>Runs a command as an operator would; in a shell, if one is needed.</summary>
    public async Task<ToolRun> RunAsync(string command)
    {
        var text = command
            .Replace("/srv/audit-2", _machine.Of("audit-2"), StringComparison.Ordinal)
            .Replace("/srv/incident/audit", _machine.Of("incident/a"), StringComparison.Ordinal)
            .Replace("/srv/audit", Audit.Path, StringComparison.Ordinal)
            .Replace("/srv/", _machine.Path + "/", StringComparison.Ordinal)
            .Replace("127.0.0.1:5432", Database, StringComparison.Ordinal)
            .Replace("Host=/run/postgresql;Database=game", Connection, StringComparison.Ordinal);
        return text.StartsWith(Tool, StringComparison.Ordinal) && text.IndexOfAny(['$', '>']) < 0
            ? await LedgerCommand.RunAsync(
                [.. Word().Matches(text[Tool.Length..]).Select(word => word.Value.Trim('\'', '"'))])
            : await InShellAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        Audit.Dispose();
        _machine.Dispose();
    }

    private static Task<ToolRun> InShellAsync(string text)
    {
        var (runtime, assembly) = SelfStart.Of(typeof(AuditLedger.Operating.Commands.CheckCommand));
        return ToolRun.InShellAsync(
            $"caelmor-ledger() {{ '{runtime}' '{assembly}' \"$@\"; }}\n{text}");
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|[^ ]+""", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
