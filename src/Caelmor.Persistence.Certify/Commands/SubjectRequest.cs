using Caelmor.Persistence.Certify.Implementations;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Who is to be certified; with nothing given, the reference.</summary>
/// <param name="Implementation">Somebody's own; null for one that is built in.</param>
/// <param name="Command">Starts somebody's own in a process; null if it is none.</param>
/// <param name="Mutant">The mutant to try; null for the reference.</param>
internal sealed record SubjectRequest(
    ImplementationSource? Implementation, string? Command, string? Mutant);
