namespace Caelmor.Persistence.Specs.Observed;

/// <summary>What can be done to an observed server, and what can happen in it.</summary>
public enum PortAction
{
    /// <summary>The orchestrator was asked to save.</summary>
    AskedToSave,

    /// <summary>The orchestrator was asked to restore.</summary>
    AskedToRestore,

    /// <summary>The orchestrator answered.</summary>
    Answered,

    /// <summary>The server started a system.</summary>
    Started,

    /// <summary>The server has stopped, and has started again.</summary>
    StoppedAndStarted,

    /// <summary>Simulation: hold.</summary>
    Hold,

    /// <summary>Simulation: it could not be held.</summary>
    NotHeld,

    /// <summary>Simulation: release.</summary>
    Release,

    /// <summary>Simulation: something in the world changed.</summary>
    Mutated,

    /// <summary>Truth: read.</summary>
    Read,

    /// <summary>Truth: commit.</summary>
    Commit,

    /// <summary>Truth: another truth is in force now.</summary>
    Published,

    /// <summary>System: produce its state.</summary>
    Produce,

    /// <summary>System: take its state back.</summary>
    TakeBack,

    /// <summary>System: discard inert state.</summary>
    Discard,

    /// <summary>System: become eligible.</summary>
    BecomeEligible,

    /// <summary>System: activate.</summary>
    Activate,

    /// <summary>Observation: admit observers.</summary>
    Admit,

    /// <summary>Surroundings: listened to a story.</summary>
    Listen,

    /// <summary>Surroundings: enrolled for ticks.</summary>
    Enrol,

    /// <summary>Surroundings: had a system evaluate.</summary>
    Evaluate,

    /// <summary>Surroundings: emitted an intent.</summary>
    EmitIntent,

    /// <summary>Surroundings: read the tick count.</summary>
    ReadTick,
}
