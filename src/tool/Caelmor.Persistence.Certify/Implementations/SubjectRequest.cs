namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Who is to be certified; with nothing given, the one that is known to conform.</summary>
/// <param name="Implementation">Somebody's own; null for one that is built in.</param>
/// <param name="Command">Starts somebody's own in a process; null if it is none.</param>
/// <param name="Mutant">The mutant to try; null for none.</param>
internal sealed record SubjectRequest(
    ImplementationSource? Implementation, string? Command, string? Mutant)
{
    /// <summary>What was named; null if nothing was.</summary>
    public string? Named => Mutant ?? Implementation?.Path ?? Command;
}
