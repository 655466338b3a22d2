using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>The ticks of the observed server. They reach whoever is enrolled.</summary>
public sealed class ObservedTicks(Journal journal) : ITickSchedule
{
    private readonly List<SystemName> _enrolled = [];
    private long _current;

    /// <inheritdoc/>
    public long Current
    {
        get
        {
            journal.Note("ticks", PortAction.ReadTick);
            return _current;
        }
    }

    /// <inheritdoc/>
    public void Enrol(SystemName system)
    {
        journal.Note("ticks", PortAction.Enrol, system.Text);
        _enrolled.Add(system);
    }

    /// <summary>Lets ticks pass.</summary>
    /// <returns>The systems that they reached.</returns>
    public IReadOnlyList<SystemName> Pass(int count)
    {
        _current += count;
        return _enrolled;
    }
}
