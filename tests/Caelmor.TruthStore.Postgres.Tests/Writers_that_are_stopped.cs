using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Proofs;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>A process that was stopped, and comes back when another one has the store, commits
/// nothing and reads nothing, wherever it was stopped.</summary>
[Collection(OnTheCluster.Name)]
public sealed class Writers_that_are_stopped(TheCluster shared, ITestOutputHelper output)
{
    private readonly Place _place = new(shared.Cluster);

    [PostgresTheory(IsLong = true)]
    [InlineData(Side.Store)]
    [LongInlineData(Side.Server)]
    public async Task At_each_message_never_make_two_truths_of_an_epoch_nor_one_after_the_new_one(
        Side side)
    {
        var tally = await Stopping.AtEachMessage(_place, side);

        output.WriteLine($"{side}: {tally}");
        tally.Count.Should().BeGreaterThan(5);
    }

    [PostgresFact]
    public async Task Are_found_out_if_their_commit_names_no_fence()
    {
        var proof = () => Stopping.AtEachMessage(_place, Side.Store, "without the fence");

        (await proof.Should().ThrowAsync<Exception>())
            .Which.Message.Should().Contain("expected the truth of epoch");
    }
}
