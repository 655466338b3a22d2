namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>The six invariants of Canon 21.1-9.</summary>
public enum Invariant
{
    /// <summary>Canon 21.1-9.1.</summary>
    EachDatumHasOneOwner,

    /// <summary>Canon 21.1-9.2.</summary>
    ASaveIsAllOrNothing,

    /// <summary>Canon 21.1-9.3.</summary>
    NothingButTruthIsSaved,

    /// <summary>Canon 21.1-9.4.</summary>
    TheSameTruthRestoresAlike,

    /// <summary>Canon 21.1-9.5.</summary>
    ARestoreRunsNothing,

    /// <summary>Canon 21.1-9.6.</summary>
    NoClientHasAHandInTheTruth,
}
