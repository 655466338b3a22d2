using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// What is off limits in the observed server: it works, and it is written down who uses it.
/// </summary>
public sealed class ObservedSurroundings(Journal journal) : IRuntimeSurroundings, IRuntimeLogic
{
    private readonly ObservedSource _eventLog = new("event log", journal);
    private readonly ObservedSource _snapshots = new("snapshots", journal);
    private readonly ObservedSource _peers = new("peers", journal);
    private readonly ObservedSource _clients = new("clients", journal);

    /// <inheritdoc/>
    public INonAuthoritativeSource EventLog => _eventLog;

    /// <inheritdoc/>
    public INonAuthoritativeSource Snapshots => _snapshots;

    /// <inheritdoc/>
    public INonAuthoritativeSource Peers => _peers;

    /// <inheritdoc/>
    public INonAuthoritativeSource Clients => _clients;

    /// <summary>The ticks.</summary>
    public ObservedTicks Ticks { get; } = new(journal);

    /// <inheritdoc/>
    public IRuntimeLogic Logic => this;

    ITickSchedule IRuntimeSurroundings.Ticks => Ticks;

    /// <summary>From now on everybody tells this story.</summary>
    public void Tell(IReadOnlyList<SystemState> story)
    {
        foreach (var source in new[] { _eventLog, _snapshots, _peers, _clients })
        {
            source.Story = story;
        }
    }

    /// <inheritdoc/>
    public void Evaluate(SystemName system) =>
        journal.Note("logic", PortAction.Evaluate, system.Text);

    /// <inheritdoc/>
    public void EmitIntent(string intent) => journal.Note("logic", PortAction.EmitIntent, intent);
}
