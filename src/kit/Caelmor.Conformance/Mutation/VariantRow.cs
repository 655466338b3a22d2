using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Mutation;

/// <summary>One variant of a mutant, and whether its rule caught it.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Catching">The first trial of the mutant's own rule that failed for one of the reasons
/// for which the mutant itself fails; null if there was none.</param>
/// <param name="Otherwise">The trials of that rule that failed for another reason.</param>
public sealed record VariantRow(
    MutantVariant Variant, Trial? Catching, ImmutableArray<Trial> Otherwise)
{
    /// <summary>Whether it was caught, or there can be none.</summary>
    public bool IsKilled => Catching is not null || Variant.Subject is null;
}
