using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The kill matrix.</summary>
/// <param name="ExitCode">0 all were caught, 1 one survived.</param>
/// <param name="Survivors">How many were not caught, or not for the right reason.</param>
/// <param name="Mutants">Each of them that was tried.</param>
public sealed record MutantsAnswer(
    int ExitCode, int Survivors, ImmutableArray<TriedMutant> Mutants)
    : Answer(ExitCode)
{
    internal static MutantsAnswer Of(KillMatrix matrix, ExitCode exitCode) => new(
        (int)exitCode, matrix.Survivors.Count(), [.. matrix.Rows.Select(TriedMutant.Of)]);
}
