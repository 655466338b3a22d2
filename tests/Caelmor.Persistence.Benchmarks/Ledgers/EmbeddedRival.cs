using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Outcomes;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>The ledger.</summary>
internal sealed class EmbeddedRival : ILedgerRival, IManyAppenders
{
    private readonly string _folder;
    private LedgerFolders _folders;
    private IAuditLedger _ledger;

    public EmbeddedRival(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        using (var made = LedgerFolders.ToWriteAt(folder))
        {
            Granted(new EmbeddedLedger().CreateAsync(made.Places, default));
        }

        (_folders, _ledger) = Start(folder, new SilentHost());
    }

    public string Name => "ledger";

    /// <summary>The file of the events.</summary>
    public string File => Path.Combine(_folder, "audit-events.ndjson");

    public void Append(IReadOnlyList<AuditEvent> events) =>
        Granted(_ledger.AppendAsync(events, default));

    public async Task AppendAsync(AuditEvent one) => Granted(
        ValueTask.FromResult(await _ledger.AppendAsync([one], default)));

    /// <summary>A whole start: all bytes hashed, all lines judged, all events reduced.</summary>
    public long ReadAll() => ReadAll(new SilentHost());

    public long ReadAll(SilentHost host)
    {
        Close();
        (_folders, _ledger) = Start(_folder, host);
        return host.Bytes;
    }

    /// <summary>One start on what is there, with a server that keeps nothing.</summary>
    public static void StartAndClose(string folder)
    {
        var (folders, ledger) = Start(folder, new SilentHost());
        ledger.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folders.Dispose();
    }

    /// <summary>Lets another process have it meanwhile.</summary>
    public void Lend(Action<string> use)
    {
        Close();
        use(_folder);
        (_folders, _ledger) = Start(_folder, new SilentHost());
    }

    public void Dispose() => Close();

    private static (LedgerFolders Folders, IAuditLedger Ledger) Start(
        string folder, ILedgerHost host)
    {
        var folders = LedgerFolders.ToWriteAt(folder);
        return (folders, Granted(new EmbeddedLedger().StartAsync(folders.Places, host, default)));
    }

    private void Close()
    {
        _ledger.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folders.Dispose();
    }

    private static T Granted<T>(ValueTask<LedgerOutcome<T>> outcome) =>
        outcome.AsTask().GetAwaiter().GetResult().Match(
            value => value, why => throw new InvalidOperationException($"{why}"));
}
