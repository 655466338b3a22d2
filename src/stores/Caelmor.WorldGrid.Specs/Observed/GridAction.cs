namespace Caelmor.WorldGrid.Specs.Observed;

/// <summary>What is done in a scenario, for its journal.</summary>
public enum GridAction
{
    Create,
    Open,
    Refused,
    Close,
    Killed,
    Read,
    Write,
    Save,
    Saved,
    Maintain,
    Alter,
    Wrote,
    Flushed,
    Renamed,
    Deleted,
    FlushedNames,
    AskedForTheLock,
    Unlocked,
    AskedForTerrain,
    AskedForInhabitants,
    TookAStep,
    Reported,
    Relocated,
    Announced,
}
