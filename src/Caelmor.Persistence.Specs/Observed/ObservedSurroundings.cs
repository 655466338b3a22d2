using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>What is off limits in the observed server: it works, and it is written down who uses it.</summary>
public sealed class ObservedSurroundings(Journal journal)
    : IRuntimeSurroundings, ITickSchedule, IRuntimeLogic
{
    /// <inheritdoc/>
    public IHearsay EventLog { get; } = new ObservedHearsay("event log", journal);

    /// <inheritdoc/>
    public IHearsay Snapshots { get; } = new ObservedHearsay("snapshots", journal);

    /// <inheritdoc/>
    public IHearsay Peers { get; } = new ObservedHearsay("peers", journal);

    /// <inheritdoc/>
    public IHearsay Clients { get; } = new ObservedHearsay("clients", journal);

    /// <inheritdoc/>
    public ITickSchedule Ticks => this;

    /// <inheritdoc/>
    public IRuntimeLogic Logic => this;

    /// <inheritdoc/>
    public long Current
    {
        get
        {
            journal.Note("ticks", PortAction.ReadTick);
            return 4711;
        }
    }

    /// <inheritdoc/>
    public void Enrol(SystemName system) => journal.Note("ticks", PortAction.Enrol, system.Text);

    /// <inheritdoc/>
    public void Evaluate(SystemName system) =>
        journal.Note("logic", PortAction.Evaluate, system.Text);

    /// <inheritdoc/>
    public void EmitIntent(string intent) => journal.Note("logic", PortAction.EmitIntent, intent);
}
