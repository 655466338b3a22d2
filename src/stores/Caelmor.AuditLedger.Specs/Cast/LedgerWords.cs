using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Cast;

/// <summary>A folder of a ledger, or the file in it that people read.</summary>
/// <param name="Part">Whose.</param>
/// <param name="IsFolder">Whether it is the folder.</param>
public readonly record struct LedgerThing(LedgerPart Part, bool IsFolder);

/// <summary>What is wrong with a folder or a file before the server starts.</summary>
public enum PlaceFault
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>The folder is there and nothing is in it.</summary>
    Empty,

    /// <summary>It can't be written to.</summary>
    ClosedToWriting,

    /// <summary>It can't be read.</summary>
    Unreadable,

    /// <summary>A folder of that name is in its place.</summary>
    AFolder,
}

/// <summary>When somebody is stopped in the middle of things.</summary>
/// <param name="IsPowerFailure">Whether the power fails; otherwise a process is killed.</param>
/// <param name="IsAtEveryStep">Whether that is tried at each step; otherwise it happens right after
/// the acknowledgement.</param>
public readonly record struct Interruption(bool IsPowerFailure, bool IsAtEveryStep);

/// <summary>What a crash left behind the last line.</summary>
public enum UnfinishedTail
{
    /// <summary>The beginning of an object.</summary>
    HalfAnObject,

    /// <summary>A line that ends within a sign of two bytes.</summary>
    HalfASign,

    /// <summary>The length of what was written, and none of it.</summary>
    Zeros,

    /// <summary>An object that lacks its line break.</summary>
    AnObjectWithoutItsLineBreak,
}

/// <summary>What became of the files of a ledger while nobody had it open.</summary>
public enum Alteration
{
    /// <summary>One bit of a byte is another.</summary>
    AlteredByAByte,

    /// <summary>A line is gone.</summary>
    MissingALine,

    /// <summary>A line is there twice.</summary>
    HoldingALineTwice,

    /// <summary>Two lines have each other's places.</summary>
    HoldingTwoLinesInTheWrongOrder,

    /// <summary>There is a line more, between others.</summary>
    HoldingALineMore,

    /// <summary>The end is missing.</summary>
    CutShort,
}

/// <summary>What an observer lets be.</summary>
public enum Restraint
{
    /// <summary>Nothing was done to the file of events.</summary>
    WroteNoEvent,

    /// <summary>Nothing was done to the file of snapshots.</summary>
    WroteNoSnapshot,

    /// <summary>Nothing was flushed, locked or replayed.</summary>
    TriggeredNothing,

    /// <summary>No other file was made or changed.</summary>
    ChangedNoConfiguration,
}

/// <summary>How a history was made anew, in the place of another.</summary>
public enum RewrittenHistory
{
    /// <summary>Its first event is another one.</summary>
    OfAnotherFirstEvent,

    /// <summary>Its last event is another one.</summary>
    OfAnotherLastEvent,

    /// <summary>It lacks the last event.</summary>
    OfFewerEvents,
}
