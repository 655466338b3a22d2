namespace Caelmor.Persistence.Outcomes;

/// <summary>Why a save or a restore is rejected. The list is closed.</summary>
/// <remarks>
/// Canon 21.1-8 and 22.8-6.6. The order of the list is the order in which violations are reported.
/// <see cref="RejectionReasons"/> tells the rules that each reason stands for. Features speak of
/// the reasons as phrases: <c>"participant failed"</c>.
/// </remarks>
public enum RejectionReason
{
    /// <summary>A client asked, or a client's hand is in a datum.</summary>
    ClientInfluence,

    /// <summary>Another save or restore has not ended yet.</summary>
    OperationInProgress,

    /// <summary>Restore was asked of a server that already has state.</summary>
    ServerAlreadyActive,

    /// <summary>Save was asked of a server whose systems have no authoritative state yet.</summary>
    NotRestored,

    /// <summary>One of the five systems is absent.</summary>
    MissingParticipant,

    /// <summary>Something takes part that is none of the five systems.</summary>
    UnknownParticipant,

    /// <summary>One system takes part twice.</summary>
    DuplicateParticipant,

    /// <summary>The simulation could not be held still.</summary>
    SimulationNotHeld,

    /// <summary>
    /// A system failed: it threw, said nothing, said too much, or did not answer in time.
    /// </summary>
    ParticipantFailed,

    /// <summary>A system answered in another system's name.</summary>
    DelegatedAuthority,

    /// <summary>The truth store failed to read or to commit.</summary>
    StoreFailed,

    /// <summary>There is no truth to restore.</summary>
    MissingTruth,

    /// <summary>The truth is not what was sealed.</summary>
    BrokenSeal,

    /// <summary>States of more than one epoch in one truth.</summary>
    MixedEpoch,

    /// <summary>
    /// States of more than one version of the canon, or of another version than this.
    /// </summary>
    MixedVersion,

    /// <summary>Two systems bring one and the same datum.</summary>
    DuplicateOwner,

    /// <summary>One system brings one and the same datum twice.</summary>
    DuplicateDatum,

    /// <summary>A system brings a datum that another system owns.</summary>
    ForeignDatum,

    /// <summary>A datum of a kind that canon gives to nobody.</summary>
    UnknownKind,

    /// <summary>
    /// A datum that lives only while the server runs, or only within a tick, or is an evaluation.
    /// </summary>
    RuntimeOnlyState,

    /// <summary>A datum made for replication, or out of a snapshot.</summary>
    ReplicationArtifact,

    /// <summary>A datum left blank for somebody else to fill in.</summary>
    IncompleteDatum,

    /// <summary>A datum depends on state that does not outlive the run.</summary>
    RuntimeDependency,

    /// <summary>A datum is bound in a direction that canon does not have.</summary>
    ForbiddenDependency,

    /// <summary>
    /// A datum is bound to something that is not there, or lacks the binding it needs.
    /// </summary>
    UnresolvedBinding,
}
