namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Who could tell a story.</summary>
public enum SourceKind
{
    /// <summary>What happened since.</summary>
    EventLog,

    /// <summary>What snapshots show.</summary>
    Snapshots,

    /// <summary>What other servers say.</summary>
    Peers,

    /// <summary>What clients say.</summary>
    Clients,
}
