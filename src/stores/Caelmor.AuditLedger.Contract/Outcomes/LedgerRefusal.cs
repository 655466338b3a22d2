namespace Caelmor.AuditLedger.Outcomes;

/// <summary>Why a request was refused, for the people who have to mend it.</summary>
/// <remarks>Rule dl-9.6: nothing degrades in silence. Of a flaw in a file it says the line and the
/// offset.</remarks>
/// <param name="Path">Where: the path of a mount, of a file in one, or the name of a
/// database.</param>
/// <param name="Expected">What was expected there.</param>
/// <param name="Found">What was found there.</param>
/// <param name="Remedy">What to do next.</param>
public sealed record LedgerRefusal(string Path, string Expected, string Found, string Remedy)
{
    /// <summary>The line of the file, from 1; null if it is about no line.</summary>
    public long? Line { get; init; }

    /// <summary>The place in the file, in bytes from 0; null if it is about no place.</summary>
    public long? Offset { get; init; }
}
