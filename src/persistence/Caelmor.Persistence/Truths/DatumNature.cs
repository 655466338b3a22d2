namespace Caelmor.Persistence.Truths;

/// <summary>What a fact is by its nature. Only authoritative facts are persisted.</summary>
/// <remarks>Canon 21.0-4.1, 21.0-4.5, 21.1-8.3.</remarks>
public enum DatumNature
{
    /// <summary>A fact that the server answers for and that outlives the run.</summary>
    Authoritative,

    /// <summary>
    /// Lives while the server runs, such as a path being walked. Never persisted.
    /// </summary>
    RuntimeOnly,

    /// <summary>Belongs to the inside of a tick, such as a tick counter. Never persisted.</summary>
    TickInternal,

    /// <summary>An evaluation, an intent or a decision. Never persisted.</summary>
    Evaluation,

    /// <summary>Made for replication to clients, such as a delta. Never persisted.</summary>
    ReplicationArtifact,

    /// <summary>A snapshot, or a part of one. Never persisted.</summary>
    Snapshot,
}
