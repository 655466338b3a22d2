using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;
using Caelmor.TruthStore.Mutants.Dormancy;
using Caelmor.TruthStore.Specs;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of truth stores, lying low.</summary>
internal static class DormantStores
{
    private const string NoTruth = "it is wrong only before the first commit, and there is no truth of "
        + "any epoch, size or names then";

    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<(string Mutant, string Condition), string> None = new()
    {
        [("begins-with-an-empty-truth", "from the tenth commit on")] = NoTruth,
        [("begins-with-an-empty-truth", "in truths of more than 100 data")] = NoTruth,
        [("begins-with-an-empty-truth", "where nobody is called Mara")] = NoTruth,
        [("begins-with-an-empty-truth", "in epochs beyond 32 bits")] = NoTruth,
        [("takes-a-broken-first-truth-for-nothing", "from the tenth commit on")] =
            "it is wrong only about the very first truth, which one commit has brought",
    };

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(StoreMutant mutant) =>
        StoreCondition.All.Select(condition => None.TryGetValue((mutant.Name, condition.Words), out var why)
            ? new MutantVariant(condition.Words, Subject: null, why)
            : new MutantVariant(condition.Words, Subject(mutant.LyingLow(condition))));

    private static TruthStoreSubject Subject(StoreMutant lyingLow) =>
        new(lyingLow, StoreHolder.OfMutant(lyingLow.Name));
}
