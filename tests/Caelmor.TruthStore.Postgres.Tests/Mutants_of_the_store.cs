using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Tests.Proofs;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Each proof holds of the store as it is, and notices each store with a step that is
/// wrong.</summary>
[Collection(OnTheCluster.Name)]
public sealed class Mutants_of_the_store(TheCluster shared)
{
    public static TheoryData<string> Names =>
        [.. Thorough.LongOrFirst(4, PostgresMutants.All.Select(mutant => mutant.Name))];

    [PostgresTheory]
    [MemberData(nameof(Names))]
    public async Task Are_caught(string name)
    {
        var mutant = PostgresMutants.All.Single(one => one.Name == name);

        var place = new Place(shared.Cluster);
        var proof = () => mutant.Proof(place, mutant.Steps(place));

        (await proof.Should().ThrowAsync<Exception>(mutant.Sentence))
            .Which.Message.Should().Contain(mutant.CaughtBy);
    }

    [PostgresTheory]
    [InlineData(nameof(Undisturbed.AfterATakeOver))]
    [InlineData(nameof(Undisturbed.WhenItIsOpen))]
    [LongInlineData(nameof(Undisturbed.WhenRowsAreAltered))]
    [LongInlineData(nameof(Undisturbed.WhenOldOnesGo))]
    [LongInlineData(nameof(Undisturbed.WhenSettingsLie))]
    [LongInlineData(nameof(Undisturbed.WhenThePowerGoes))]
    [LongInlineData(nameof(Undisturbed.WhenTheReplicaIsGone))]
    public Task Are_no_stores_that_are_right(string proof) =>
        (Task)typeof(Undisturbed).GetMethod(proof)!
            .Invoke(null, [new Place(shared.Cluster), StoreSteps.Right])!;
}
