using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;
using Caelmor.TruthStore.Specs;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The rules of truth stores, with the embedded store and its mutants.</summary>
internal static class TheTruthStores
{
    public static Spec Spec { get; } = TruthStoreSpec.Of(
        new TruthStoreKind(new EmbeddedStore(), StoreHolder.Of)) with
    {
        Starters = EmbeddedStarters.Of(TruthStoreSpec.Id, "Caelmor.Persistence"),
        Options =
        [
            new("--store", "file", "Certify the file store, which is certified anyhow.", Read),
        ],
        MutantsOnDemand = new(() =>
        [
            .. StoreMutantCatalog.All.Select(mutant => new MutantOnTrial(
                mutant.Name,
                mutant.Breaks.Text,
                mutant.Sentence,
                mutant.CaughtBy,
                new TruthStoreSubject(mutant, StoreHolder.OfMutant(mutant.Name)))
            {
                Variants = [.. DormantStores.Of(mutant)],
            }),
        ]),
    };

    private static TrialSetting Read(string store) =>
        store == "file" ? new(Value: null) { NamesTheSubject = true } : throw StopException.Misuse(
            $"found --store '{store}'. With --spec {TruthStoreSpec.Id} it takes file, the store "
            + "that comes along; --implementation names another one.");
}
