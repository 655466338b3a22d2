using System.Text.Json.Nodes;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>A folder, with all that a process does to it written down.</summary>
internal sealed class RecordedMount(IMount inner, string part, RecordedProcess process) : IMount
{
    public string Path => inner.Path;

    public MountState State => inner.State;

    public IReadOnlyList<string> List() => inner.List();

    public FileState? StateOf(string file) => inner.StateOf(file);

    public ReadOnlyMemory<byte> Read(string file, long offset, int count)
    {
        Did(TalkWords.MountRead, file, ("offset", offset), ("count", count));
        return inner.Read(file, offset, count);
    }

    public void Create(string file)
    {
        Did(TalkWords.MountCreate, file);
        inner.Create(file);
    }

    public void Append(string file, ReadOnlyMemory<byte> bytes)
    {
        Did(TalkWords.MountAppend, file, ("bytes", process.Talk.Bytes(bytes)));
        inner.Append(file, bytes);
    }

    public void Flush(string file)
    {
        Did(TalkWords.MountFlush, file);
        inner.Flush(file);
    }

    public void Cut(string file, long length)
    {
        Did(TalkWords.MountCut, file, ("length", length));
        inner.Cut(file, length);
    }

    public void Replace(string file, ReadOnlyMemory<byte> content)
    {
        Did(TalkWords.MountReplace, file, ("bytes", process.Talk.Bytes(content)));
        inner.Replace(file, content);
    }

    public void Delete(string file)
    {
        Did(TalkWords.MountDelete, file);
        inner.Delete(file);
    }

    public IDisposable? TryLock(string name)
    {
        Did(TalkWords.MountLock, name);
        return inner.TryLock(name) is { } held ? new RecordedLock(() =>
        {
            Did(TalkWords.MountUnlock, name);
            held.Dispose();
        }) : null;
    }

    private void Did(string method, string file, params (string Name, JsonNode Value)[] with)
    {
        var parameters = new JsonObject { ["part"] = part, ["file"] = file };
        foreach (var (name, value) in with)
        {
            parameters[name] = value;
        }

        process.Did(method, parameters);
    }

    private sealed class RecordedLock(Action release) : IDisposable
    {
        private Action? _release = release;

        public void Dispose()
        {
            _release?.Invoke();
            _release = null;
        }
    }
}

/// <summary>What surrounds a ledger, written down.</summary>
internal class RecordedSurroundings(ILedgerSurroundings inner, RecordedProcess process)
    : ILedgerSurroundings
{
    public TimeProvider Time => inner.Time;

    public IDatabase? Database => inner.Database is { } database
        ? new RecordedDatabase(database, process)
        : null;
}

/// <summary>The server, written down.</summary>
internal sealed class RecordedHost(ILedgerHost inner, RecordedProcess process)
    : RecordedSurroundings(inner, process),
        ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    private readonly ILedgerHost _inner = inner;
    private readonly RecordedProcess _process = process;

    public IReadOnlyList<EventType> Union => _inner.Union;

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    public void Begin()
    {
        _process.Did(TalkWords.Begin, []);
        _inner.Memory.Begin();
    }

    public void Reduce(AuditEvent next)
    {
        _process.Talk.History.Reduce(_process.Number, next.Json);
        _inner.Memory.Reduce(next);
    }

    public void RestoreEmpty()
    {
        _process.Did(TalkWords.RestoreEmpty, []);
        _inner.Ledger.RestoreEmpty();
    }

    public void Restore(LedgerSnapshot snapshot)
    {
        _process.Did(
            TalkWords.Restore, new() { ["snapshot"] = _process.Talk.Bytes(snapshot.Json) });
        _inner.Ledger.Restore(snapshot);
    }

    public void Wire()
    {
        _process.Did(TalkWords.Wire, []);
        _inner.Orchestrator.Wire();
    }

    public void SetAside(TailReport report)
    {
        _process.Did(TalkWords.SetAside, new()
        {
            ["path"] = report.Path,
            ["offset"] = report.Offset,
            ["length"] = report.Length,
            ["keptAt"] = report.KeptAt,
        });
        _inner.Reports.SetAside(report);
    }
}

/// <summary>The database, written down.</summary>
internal sealed class RecordedDatabase(IDatabase inner, RecordedProcess process) : IDatabase
{
    public string Name => inner.Name;

    public IDatabaseConnection Connect()
    {
        process.Did(TalkWords.Connect, []);
        return new Connection(inner.Connect(), process);
    }

    private sealed class Connection(IDatabaseConnection inner, RecordedProcess process)
        : IDatabaseConnection
    {
        public void Ask(string statement)
        {
            process.Did(TalkWords.Ask, new() { ["statement"] = statement });
            inner.Ask(statement);
        }

        public IReadOnlyList<int> Migrations() => inner.Migrations();

        public void Run(Migration migration)
        {
            process.Did(TalkWords.RunMigration, new()
            {
                ["number"] = migration.Number,
                ["script"] = migration.Script,
            });
            inner.Run(migration);
        }

        public void Dispose() => inner.Dispose();
    }
}
