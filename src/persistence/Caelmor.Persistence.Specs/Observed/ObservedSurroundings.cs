using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// What is off limits in the observed server: it works, and it is written down who uses it.
/// </summary>
public sealed class ObservedSurroundings(Journal journal) : IRuntimeSurroundings, IRuntimeLogic
{
    private readonly ObservedHearsay _eventLog = new("event log", journal);
    private readonly ObservedHearsay _snapshots = new("snapshots", journal);
    private readonly ObservedHearsay _peers = new("peers", journal);
    private readonly ObservedHearsay _clients = new("clients", journal);

    /// <inheritdoc/>
    public IHearsay EventLog => _eventLog;

    /// <inheritdoc/>
    public IHearsay Snapshots => _snapshots;

    /// <inheritdoc/>
    public IHearsay Peers => _peers;

    /// <inheritdoc/>
    public IHearsay Clients => _clients;

    /// <summary>The ticks.</summary>
    public ObservedTicks Ticks { get; } = new(journal);

    /// <inheritdoc/>
    public IRuntimeLogic Logic => this;

    ITickSchedule IRuntimeSurroundings.Ticks => Ticks;

    /// <summary>From now on everybody tells this story.</summary>
    public void Tell(IReadOnlyList<SystemState> story)
    {
        foreach (var teller in new[] { _eventLog, _snapshots, _peers, _clients })
        {
            teller.Story = story;
        }
    }

    /// <inheritdoc/>
    public void Evaluate(SystemName system) =>
        journal.Note("logic", PortAction.Evaluate, system.Text);

    /// <inheritdoc/>
    public void EmitIntent(string intent) => journal.Note("logic", PortAction.EmitIntent, intent);
}
