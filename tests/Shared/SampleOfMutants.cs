using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Mutants for a kill matrix: all of them, or, where what takes long is left out, some of
/// each sort.</summary>
internal static class SampleOfMutants
{
    private const int Each = 6;

    public static IReadOnlyList<MutantOnTrial> Of(IReadOnlyList<MutantOnTrial> all) =>
        Thorough.IsLongWanted ? all : [.. all.Where((_, place) => place % Each == 0)];
}
