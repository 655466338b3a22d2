namespace Caelmor.Persistence.Server;

/// <summary>
/// What else there is around persistence. All of it is off limits to an orchestrator.
/// </summary>
/// <remarks>
/// Canon 21.1-7.6, 7.7, 7.9, 7.11 and 22.8-6.4, 6.5. It is within reach so that keeping off is a
/// decision that can be observed, as it is on a real server.
/// </remarks>
public interface IRuntimeSurroundings
{
    /// <summary>What happened since: a story, not the truth.</summary>
    INonAuthoritativeSource EventLog { get; }

    /// <summary>What snapshots show.</summary>
    INonAuthoritativeSource Snapshots { get; }

    /// <summary>What other servers say.</summary>
    INonAuthoritativeSource Peers { get; }

    /// <summary>What clients say.</summary>
    INonAuthoritativeSource Clients { get; }

    /// <summary>The ticks.</summary>
    ITickSchedule Ticks { get; }

    /// <summary>The runtime logic.</summary>
    IRuntimeLogic Logic { get; }
}
