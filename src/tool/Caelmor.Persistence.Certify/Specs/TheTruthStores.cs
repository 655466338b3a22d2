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
            new(
                "--store",
                "file|postgres:CONNECTION",
                "Certify the store that comes along: the file store, which is certified anyhow, or "
                    + "the one on PostgreSQL, in schemas of its own in this database.",
                Read)
            {
                NamesTheSubject = true,
            },
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
        store == "file" ? new(Value: null)
        {
            Subject = new TruthStoreSubject(new EmbeddedStore(), StoreHolder.Of(null)),
        }
        : SchemasBeside.ConnectionIn(store) is { } connection ? new(Value: null)
        {
            Subject = new TruthStoreSubject(
                PostgresStores.At(connection), StoreHolder.OfPostgres(connection)),

            // A server is asked for each thing that is altered.
            TimeLimit = TimeSpan.FromMinutes(10),
        }
        : throw StopException.Misuse(
            $"found --store '{SchemasBeside.Shown(store)}'. With --spec {TruthStoreSpec.Id} it takes "
            + "file, the store that comes along, or postgres:CONNECTION, in the words of Npgsql; "
            + "--implementation names another one.");
}
