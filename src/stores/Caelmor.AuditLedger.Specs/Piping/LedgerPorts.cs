using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.JsonRpc;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>What one process of a trial has at hand.</summary>
/// <param name="wake">Wakes whoever waits for a timer of this number, and waits until that is
/// done.</param>
internal sealed class LedgerPorts(Action<int> wake)
{
    private readonly Dictionary<(IMount Mount, string Name), IDisposable> _locks = [];

    /// <summary>The folders; null as long as it was given none.</summary>
    public LedgerPlaces? Places { get; set; }

    /// <summary>What surrounds it; null as long as it was given nothing.</summary>
    public ILedgerSurroundings? Surroundings { get; set; }

    /// <summary>The database; null as long as it was given none.</summary>
    public IDatabase? Database { get; set; }

    /// <summary>The timers that it has set.</summary>
    public LedgerTimers Timers { get; } = new(wake);

    /// <summary>Its connection to the database.</summary>
    public IDatabaseConnection? Connection { get; set; }

    /// <summary>The server that it runs in.</summary>
    /// <exception cref="ProtocolException">It runs in none.</exception>
    public ILedgerHost Host => Surroundings as ILedgerHost ?? throw new ProtocolException(
        $"the server is called by a process that was asked for {TalkWords.Start}.",
        "one that was not.");

    public bool TryLock(IMount mount, string name)
    {
        if (mount.TryLock(name) is not { } held)
        {
            return false;
        }

        _locks[(mount, name)] = held;
        return true;
    }

    public void Unlock(IMount mount, string name)
    {
        if (_locks.Remove((mount, name), out var held))
        {
            held.Dispose();
        }
    }
}
