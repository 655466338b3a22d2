using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Evidence;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>The server at the other end of the pipe.</summary>
internal sealed class CallingHost(
    CallingPorts ports, string? database, IReadOnlyList<EventType> union)
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    public IReadOnlyList<EventType> Union => union;

    public TimeProvider Time { get; } = new CallingClock(ports);

    public IDatabase? Database { get; } =
        database is null ? null : new CallingDatabase(ports, database);

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    private ProcessForm Own => new(ports.Process);

    public void Begin() => ports.Do(TalkWords.Begin, Own);

    public void Reduce(AuditEvent next) =>
        ports.Do(TalkWords.Reduce, new EventForm(ports.Process, next.Json));

    public void RestoreEmpty() => ports.Do(TalkWords.RestoreEmpty, Own);

    public void Restore(LedgerSnapshot snapshot) =>
        ports.Do(TalkWords.Restore, new SnapshotForm(ports.Process, snapshot.Json));

    public void Wire() => ports.Do(TalkWords.Wire, Own);

    public void SetAside(TailReport report) => ports.Do(
        TalkWords.SetAside,
        new TailForm(ports.Process, report.Path, report.Offset, report.Length, report.KeptAt));
}

/// <summary>The database at the other end of the pipe.</summary>
internal sealed class CallingDatabase(CallingPorts ports, string name)
    : IDatabase, IDatabaseConnection
{
    public string Name => name;

    private ProcessForm Own => new(ports.Process);

    public IDatabaseConnection Connect()
    {
        ports.Do(TalkWords.Connect, Own);
        return this;
    }

    public void Ask(string statement) =>
        ports.Do(TalkWords.Ask, new StatementForm(ports.Process, statement));

    public IReadOnlyList<int> Migrations() => ports.Ask<int[]>(TalkWords.Migrations, Own);

    public void Run(Migration migration) => ports.Do(
        TalkWords.RunMigration, new RunForm(ports.Process, migration.Number, migration.Script));

    public void Dispose()
    {
        // A connection is one as long as the process is.
    }
}
