using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The kill matrix.</summary>
/// <param name="ExitCode">0 all were caught, 1 one survived.</param>
/// <param name="Survivors">How many were not caught, or not for the right reason, variants that lie
/// low included.</param>
/// <param name="Mutants">Each of them that was tried.</param>
public sealed record MutantsAnswer(
    int ExitCode, int Survivors, ImmutableArray<TriedMutant> Mutants)
    : Answer(ExitCode)
{
    internal static MutantsAnswer Of(KillMatrix matrix, ExitCode exitCode) => new(
        (int)exitCode,
        matrix.Survivors.Count() + matrix.SurvivingVariants.Count(),
        [.. matrix.Rows.Select(TriedMutant.Of)]);
}

/// <summary>A mutant, and who caught it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Breaks">The number of the rule that it breaks.</param>
/// <param name="IsCaught">Whether its own rule caught it, for the right reason.</param>
/// <param name="CaughtBy">The scenarios of its rule that did: file and line.</param>
/// <param name="Failing">How many cases failed on it at all.</param>
/// <param name="Variants">How many variants of it that lie low were tried.</param>
/// <param name="SurvivingVariants">Those of them that were not caught: when they are wrong.</param>
public sealed record TriedMutant(
    string Name,
    string Breaks,
    bool IsCaught,
    ImmutableArray<string> CaughtBy,
    int Failing,
    int Variants,
    ImmutableArray<string> SurvivingVariants)
{
    internal static TriedMutant Of(KillMatrixRow row) => new(
        row.Mutant.Name,
        row.Mutant.Breaks,
        row.IsKilled,
        [.. row.Catching.Select(one => one.Scenario.Id)],
        row.Failing.Count(),
        row.Variants.Count(one => one.Variant.Subject is not null),
        [.. row.SurvivingVariants.Select(one => one.Variant.Condition)]);
}
