using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Postgres.Operators;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>The epoch in force stands in a table of its own: it is missed when its row is
/// gone.</summary>
[Collection(OnTheCluster.Name)]
public sealed class A_newest_epoch_that_is_gone(TheCluster shared)
{
    private const string Keep = "CREATE TABLE {s}.kept AS SELECT * FROM {s}.truth WHERE epoch = 3";
    private const string TakeAway = "DELETE FROM {s}.truth WHERE epoch = 3";

    private readonly Place _place = new(shared.Cluster);

    [PostgresFact]
    public async Task Is_missed_and_nothing_takes_its_place_until_it_is_put_back()
    {
        using var store = await CommittedAsync();
        _place.Sql(Keep);
        _place.Sql(TakeAway);

        var said = await LostAsync(async () => await store.ReadAsync(default));

        said.Should().Contain("nothing of epoch 3")
            .And.Contain("The newest that is there is epoch 2").And.Contain("from a backup").And.Contain("caelmor-truth use");
        (await LostAsync(() => store.CommitAsync(SmallTruths.At(3), default).AsTask()))
            .Should().Be(said);
        (await LostAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask()))
            .Should().Be(said);
        Epochs().Should().Be("1 2");
        _place.Sql("INSERT INTO {s}.truth SELECT * FROM {s}.kept");

        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
        await store.CommitAsync(SmallTruths.At(4), default);
    }

    [PostgresFact]
    public async Task Is_missed_when_a_piece_of_it_is_gone_until_it_is_put_back()
    {
        const string OfIt = "body = (SELECT body FROM {s}.truth WHERE epoch = 3)";
        using var store = await CommittedAsync();
        _place.Sql($"CREATE TABLE {{s}}.kept AS SELECT * FROM {{s}}.piece WHERE {OfIt}");
        _place.Sql($"DELETE FROM {{s}}.piece WHERE {OfIt} AND no = 0");

        var said = await LostAsync(async () => await store.ReadAsync(default));

        said.Should().Contain("1 pieces of epoch 3").And.Contain("caelmor-truth use");
        (await LostAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask()))
            .Should().Be(said);
        _place.Ask("SELECT count(*) FROM {s}.truth WHERE quarantined IS NOT NULL")
            .Should().Be("0", "nothing of it is there to be looked at");
        _place.Sql($"DELETE FROM {{s}}.piece WHERE {OfIt}");
        _place.Sql("INSERT INTO {s}.piece SELECT * FROM {s}.kept");

        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
        await store.CommitAsync(SmallTruths.At(4), default);
    }

    [PostgresFact]
    public async Task Is_not_said_to_be_one_that_a_row_says_which_somebody_altered()
    {
        using var store = await CommittedAsync();
        _place.Sql("UPDATE {s}.truth SET epoch = 4711 WHERE epoch = 1");

        var act = async () => await store.ReadAsync(default);
        var commit = () => store.CommitAsync(SmallTruths.At(4), default).AsTask();

        (await act.Should().ThrowAsync<TruthStoreException>())
            .Where(broken => broken.Fault == StoreFault.Broken)
            .Which.Message.Should().Contain("a row of epoch 4711").And.NotContain("\n");
        await commit.Should().ThrowAsync<TruthStoreException>();
        _place.Sql("UPDATE {s}.truth SET epoch = 1 WHERE epoch = 4711");

        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
        await store.CommitAsync(SmallTruths.At(4), default);
    }

    [PostgresFact]
    public async Task Is_another_matter_than_an_older_one_that_is_gone()
    {
        using var store = await CommittedAsync();
        _place.Sql("DELETE FROM {s}.truth WHERE epoch < 3");

        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
        await store.CommitAsync(SmallTruths.At(4), default);
    }

    [PostgresFact]
    public async Task Is_told_to_operators_who_give_it_up_on_purpose()
    {
        using (await CommittedAsync())
        {
            _place.Sql(TakeAway);
        }

        using (var look = PostgresTruths.LookAt(_place.Connection))
        {
            look.List().Select(file => (file.Epoch.Number, file.Role)).Should().Equal(
                (3, EpochRole.Lost), (2, EpochRole.Backup), (1, EpochRole.Backup));
            FluentActions.Invoking(() => look.Verify(look.List()[0])).Should()
                .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Lost);
        }

        using (var act = PostgresTruths.Act(_place.Connection))
        {
            act.Quarantine(new(1), "a judgement");
            _place.Ask("SELECT head FROM {s}.writer").Should().Be("3", "that is no choice");
            act.UseEpoch(new(2));
        }

        A_postgres_store.Held(await _place.ReadBesideAsync(), SmallTruths.At(2));
        using var store = _place.Open();
        await store.CommitAsync(SmallTruths.At(3), default);
        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
    }

    private static async Task<string> LostAsync(Func<Task> act) =>
        (await FluentActions.Awaiting(act).Should().ThrowAsync<TruthStoreException>())
            .Where(lost => lost.Fault == StoreFault.Lost).Which.Message;

    private string Epochs() =>
        _place.Ask("SELECT string_agg(epoch::text, ' ' ORDER BY epoch) FROM {s}.truth");

    private async Task<PostgresTruthStore> CommittedAsync()
    {
        var store = _place.Open();
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();
        return store;
    }
}
