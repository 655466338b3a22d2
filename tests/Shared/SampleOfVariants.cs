using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Some mutants with all their variants that lie low, and the others without any.</summary>
/// <remarks>The names decide which, so that a new mutant leaves every other where it was. A thorough
/// run takes all of them, as <c>caelmor-certify mutants</c> does.</remarks>
internal static class SampleOfVariants
{
    private const int OneOf = 9;

    public static IEnumerable<MutantOnTrial> Of(IEnumerable<MutantOnTrial> mutants) =>
        mutants.Select(mutant => Thorough.IsWanted || StableHash.Of(mutant.Name) % OneOf == 0
            ? mutant
            : mutant with { Variants = [] });
}
