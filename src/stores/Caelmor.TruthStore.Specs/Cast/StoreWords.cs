namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What became of the files of a store behind its back.</summary>
public enum Alteration
{
    /// <summary>One bit of a byte is another.</summary>
    AlteredByAByte,

    /// <summary>The end is missing.</summary>
    CutShort,

    /// <summary>Two files have each other's contents.</summary>
    Swapped,

    /// <summary>A file has what it, or another, held before.</summary>
    PutBackInAnOlderVersion,

    /// <summary>A file that the last commit made is gone.</summary>
    MissingWhatCameLast,

    /// <summary>A file is gone that the last of several commits made, one right after the
    /// other.</summary>
    MissingTheLastOfSeveral,

    /// <summary>A file is gone that the last commit made, and its process was killed as soon as it
    /// was acknowledged.</summary>
    MissingWhatAKilledProcessBrought,
}

/// <summary>Why a value can't be read.</summary>
public enum ReadFailure
{
    /// <summary>The disk it lies on fails.</summary>
    ItsDiskFails,

    /// <summary>Nobody waits that long.</summary>
    ItTakesTooLong,

    /// <summary>Whoever was to bring it gave up.</summary>
    ItsReaderGaveUp,
}

/// <summary>What a store holds.</summary>
public enum Content
{
    /// <summary>The last truth that was committed beforehand.</summary>
    TheLastTruth,

    /// <summary>The truth that the scenario is about.</summary>
    TheNextTruth,

    /// <summary>None at all.</summary>
    NoTruth,
}

/// <summary>Where a store is open that somebody wants to open.</summary>
public enum Elsewhere
{
    /// <summary>In the same process.</summary>
    Already,

    /// <summary>In another process.</summary>
    InAnotherProcess,
}

/// <summary>When a process that commits is killed.</summary>
/// <param name="System">
/// When the commit has come to the state of this system; null for as soon as it is acknowledged.
/// </param>
public readonly record struct KillMoment(SystemName? System);

/// <summary>How a process that had a store open went.</summary>
public enum Parting
{
    /// <summary>It closed the store and ended.</summary>
    ClosedIt,

    /// <summary>It was killed with the store open.</summary>
    WasKilled,
}

/// <summary>Up to where a value can be read.</summary>
public enum ReadLimit
{
    /// <summary>Not once.</summary>
    AtAll,

    /// <summary>Once.</summary>
    ASecondTime,

    /// <summary>Twice.</summary>
    AThirdTime,
}

/// <summary>Why a commit was refused, before a scenario begins.</summary>
public enum Refusal
{
    /// <summary>Two truths of one epoch are two towns.</summary>
    ItWasOfTheEpochInForce,

    /// <summary>There is no way back.</summary>
    ItWasOfTheEpochBefore,

    /// <summary>It was of epoch 0, which is none.</summary>
    ItWasOfNoEpoch,

    /// <summary>Nothing was handed over.</summary>
    ThereWasNoTruth,
}

/// <summary>What can be done to a store, and what can happen to it.</summary>
public enum StoreAction
{
    /// <summary>It was opened.</summary>
    Open,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was asked for the epoch in force alone.</summary>
    ReadEpoch,

    /// <summary>A truth was committed to it.</summary>
    Commit,

    /// <summary>It was closed.</summary>
    Close,

    /// <summary>It answered.</summary>
    Answered,

    /// <summary>Its process was killed.</summary>
    Kill,

    /// <summary>Somebody altered its files behind its back.</summary>
    Alter,
}

/// <summary>Why a truth can't be committed.</summary>
/// <param name="Epoch">It is of this epoch; null for a truth that is not there.</param>
public readonly record struct TruthFault(long? Epoch);
