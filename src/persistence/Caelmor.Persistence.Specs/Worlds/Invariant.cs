namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What holds in every world: the six invariants of Canon 21.1-9, and what else no world
/// may change.</summary>
public enum Invariant
{
    /// <summary>Canon 21.1-9.1.</summary>
    EachDatumHasOneOwner,

    /// <summary>Canon 21.1-9.2.</summary>
    ASaveIsAllOrNothing,

    /// <summary>Canon 21.1-9.3.</summary>
    NothingButTruthIsSaved,

    /// <summary>Canon 21.1-9.3: however many there are.</summary>
    EachDatumCounts,

    /// <summary>Canon 21.1-9.4.</summary>
    TheSameTruthRestoresAlike,

    /// <summary>Canon 21.1-9.5.</summary>
    ARestoreRunsNothing,

    /// <summary>Canon 21.1-9.6.</summary>
    NoClientHasAHandInTheTruth,

    /// <summary>Canon 21.1-7.3 and 5.7.</summary>
    BindingsLeadToWhatIsThere,

    /// <summary>Canon 21.1-8.2.</summary>
    NoMixedTruthIsRestored,

    /// <summary>Canon 21.0-1.3 and 4.1.</summary>
    OnlyWholeTownsAreSavedAndOnlyEmptyOnesRestored,

    /// <summary>Canon 21.1-7.8.</summary>
    ARestoreIsAllOrNothing,
}
