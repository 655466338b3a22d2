using Caelmor.TruthStore.Postgres.Schema;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

[Collection(OnTheCluster.Name)]
public sealed class A_postgres_store(TheCluster shared)
{
    private readonly Place _place = new(shared.Cluster);

    [PostgresFact]
    public async Task Holds_nothing_before_the_first_commit()
    {
        using var store = _place.Open();

        (await store.ReadAsync(default)).Should().Be(StoredTruth.None);
    }

    [PostgresFact]
    public async Task Gives_back_what_was_committed_and_opened_anew()
    {
        using (var store = _place.Open())
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.CommitAsync(SmallTruths.Odd(2), default);
            Held(await store.ReadAsync(default), SmallTruths.Odd(2));
        }

        using var again = _place.Open();
        Held(await again.ReadAsync(default), SmallTruths.Odd(2));
    }

    [PostgresTheory]
    [InlineData(1, 8_000_000)]
    [InlineData(20_000, 64)]
    [InlineData(3, 7_900)]
    public async Task Gives_back_large_ones(int data, int bytes)
    {
        using var store = _place.Open(options => options with { PiecesInMessage = 3 });
        var truth = SmallTruths.Large(1, data, bytes);

        await store.CommitAsync(truth, default);

        Held(await store.ReadAsync(default), truth);
    }

    [PostgresTheory]
    [InlineData(5)]
    [InlineData(4)]
    [InlineData(0)]
    public async Task Refuses_what_is_past(long epoch)
    {
        using var store = _place.Open();
        await store.CommitAsync(SmallTruths.At(5), default);

        var act = async () => await store.CommitAsync(SmallTruths.At(epoch), default);

        (await act.Should().ThrowAsync<TruthStoreException>())
            .Which.Fault.Should().Be(StoreFault.NotForward);
        await store.CommitAsync(SmallTruths.At(6), default);
        Held(await store.ReadAsync(default), SmallTruths.At(6));
    }

    [PostgresFact]
    public async Task Is_opened_by_nobody_else_and_then_by_the_next_one()
    {
        using (var store = _place.Open())
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            _place.Invoking(place => place.Open()).Should().Throw<TruthStoreException>()
                .Where(busy => busy.Fault == StoreFault.Busy)
                .WithMessage("*is in use, by process * (fence 1)*");
            Held(await store.ReadAsync(default), SmallTruths.At(1));
        }

        using var next = _place.Open();
        Held(await next.ReadAsync(default), SmallTruths.At(1));
        _place.Log.Events.Should().BeEmpty("it was given back");
    }

    [PostgresFact]
    public async Task Keeps_the_newest_and_its_backups()
    {
        using var store = _place.Open();
        for (var epoch = 1; epoch <= 9; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();

        _place.Ask("SELECT string_agg(epoch::text, ' ' ORDER BY epoch) FROM {s}.truth")
            .Should().Be("6 7 8 9");
        _place.Ask("SELECT count(*) FROM {s}.piece WHERE body NOT IN (SELECT body FROM {s}.truth)")
            .Should().Be("0");
        _place.Log.Events.Should().BeEmpty();
    }

    [PostgresFact]
    public async Task Obeys_who_no_longer_waits_and_stays_usable()
    {
        using var store = _place.Open();
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        var act = async () => await store.CommitAsync(SmallTruths.At(1), ended.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
        await store.CommitAsync(SmallTruths.At(2), default);
        Held(await store.ReadAsync(default), SmallTruths.At(2));
    }

    [PostgresFact]
    public async Task Changes_no_table_when_it_is_opened_again_and_refuses_those_of_a_newer_build()
    {
        using (var store = _place.Open())
        {
            await store.CommitAsync(SmallTruths.At(1), default);
        }

        var made = _place.Ask("SELECT string_agg(xmin::text || made, ' ') FROM {s}.schema_version");
        _place.Open().Dispose();
        _place.Ask("SELECT string_agg(xmin::text || made, ' ') FROM {s}.schema_version")
            .Should().Be(made);
        var next = SchemaUpgrade.Current + 1;
        _place.Sql($"INSERT INTO {{s}}.schema_version (version) VALUES ({next})");

        _place.Invoking(place => place.Open()).Should().Throw<TruthStoreException>()
            .Where(newer => newer.Fault == StoreFault.NewerBuild)
            .WithMessage($"*in version {next}*run that build or a later one*");
    }

    internal static void Held(StoredTruth found, Truth expected) =>
        new Expected.Whole(expected).Fits(found).Should().BeTrue(
            "expected the truth of epoch {0}, found {1}", expected.Epoch, found);
}
