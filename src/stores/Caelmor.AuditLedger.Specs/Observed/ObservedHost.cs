using Caelmor.AuditLedger.Hosting;
using Caelmor.Conformance.Journaling;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>The suite's server: what is done to its parts is written down, in order.</summary>
internal sealed class ObservedHost(
    IReadOnlyList<EventType> union, TimeProvider time, ObservedDatabase database, Journal journal)
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    // Of a long history nobody reads each event: what is wrong with one is told by who finds it.
    private const int ShownEvents = 8;

    private readonly List<ReplayStep> _steps = [];
    private readonly List<TailReport> _reports = [];
    private int _reduced;
    private (JournalEntry? Entry, int Events) _more;

    private enum HostAction
    {
        Begin,
        Reduce,
        RestoreEmpty,
        Restore,
        Wire,
        Report,
    }

    public IReadOnlyList<EventType> Union => union;

    public TimeProvider Time => time;

    public IDatabase? Database => database;

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    /// <summary>What was replayed, in order.</summary>
    public IReadOnlyList<ReplayStep> Steps => _steps;

    /// <summary>What was reported.</summary>
    public IReadOnlyList<TailReport> Reported => _reports;

    public void Begin()
    {
        Add("memory", HostAction.Begin, string.Empty, new ReplayStep.Began());
        _reduced = 0;
    }

    public void Reduce(AuditEvent next)
    {
        if (++_reduced <= ShownEvents)
        {
            journal.Note("memory", HostAction.Reduce, Shown.Of(next.Json));
        }
        else
        {
            NoteOneMore();
        }

        _steps.Add(new ReplayStep.Reduced(next));
    }

    public void RestoreEmpty() => Add(
        "ledger", HostAction.RestoreEmpty, string.Empty, new ReplayStep.Restored(null));

    public void Restore(LedgerSnapshot snapshot) => Add(
        "ledger", HostAction.Restore, Shown.Of(snapshot.Json), new ReplayStep.Restored(snapshot));

    public void Wire() =>
        Add("orchestrator", HostAction.Wire, string.Empty, new ReplayStep.Wired());

    public void SetAside(TailReport report)
    {
        journal.Note("reports", HostAction.Report, $"{report}");
        _reports.Add(report);
    }

    private void NoteOneMore()
    {
        var events = ReferenceEquals(journal.Last, _more.Entry) ? _more.Events + 1 : 1;
        var entry = new JournalEntry("memory", HostAction.Reduce, $"{events} further event{(events == 1 ? "" : "s")}");
        journal.Renew(_more.Entry, entry);
        _more = (entry, events);
    }

    private void Add(string port, HostAction action, string detail, ReplayStep step)
    {
        journal.Note(port, action, detail);
        _steps.Add(step);
    }
}

/// <summary>One thing that was done to the server.</summary>
internal abstract record ReplayStep
{
    private ReplayStep()
    {
    }

    /// <summary>The decision memory began anew.</summary>
    public sealed record Began : ReplayStep;

    /// <summary>It took an event in.</summary>
    public sealed record Reduced(AuditEvent Event) : ReplayStep;

    /// <summary>The shadow ledger was restored; from nothing, for null.</summary>
    public sealed record Restored(LedgerSnapshot? From) : ReplayStep;

    /// <summary>The orchestrator was wired.</summary>
    public sealed record Wired : ReplayStep;
}
