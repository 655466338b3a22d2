using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>A save asks for the epoch in force, and waits for no more than that.</summary>
[Collection(OnTheCluster.Name)]
public sealed class The_epoch_in_force(TheCluster shared)
{
    private const int Bytes = 4_000_000;

    private readonly Place _place = new(shared.Cluster);

    [PostgresFact]
    public async Task Is_told_without_reading_the_truth()
    {
        var read = new Sum();
        using var store = _place.Open(options => options with { Progress = read });
        (await store.ReadEpochAsync(default)).Should().Be(Epoch.None);
        await store.CommitAsync(SmallTruths.Large(3, 4, Bytes / 4), default);
        await store.SettleAsync();
        read.Bytes = 0;

        (await store.ReadEpochAsync(default)).Number.Should().Be(3);

        read.Bytes.Should().BeLessThan(Bytes / 100, "only the end of it says what is in it");
    }

    [PostgresFact]
    public async Task Is_not_told_of_objects_of_another_build_or_a_save_would_end_them()
    {
        using (var newer = _place.Open(options => options with { Schemas = Migrations.ToSecond }))
        {
            await newer.CommitAsync(SmallTruths.At(1), default);
        }

        using (var older = _place.Open())
        {
            await Refuses(older, StoreFault.NewerBuild);
        }

        using var newest = _place.Open(options => options with { Schemas = Migrations.ToThird });
        await Refuses(newest, StoreFault.OlderSchema);
    }

    [PostgresFact]
    public async Task Is_not_told_by_who_no_longer_has_the_store()
    {
        using var old = _place.Open();
        await old.CommitAsync(SmallTruths.At(1), default);
        await old.SettleAsync();
        using var taker = _place.Open(options => options with { TakeOver = true });

        await Refuses(old, StoreFault.TakenOver);
        (await taker.ReadEpochAsync(default)).Number.Should().Be(1);
    }

    [PostgresTheory]
    [InlineData("nothing")]
    [InlineData("read")]
    public async Task Is_not_that_of_a_dump_that_was_restored_under_a_running_server(string before)
    {
        var running = _place.Open();
        await running.CommitAsync(SmallTruths.At(1), default);
        await running.CommitAsync(SmallTruths.At(2), default);
        await running.SettleAsync();
        _place.Sql(
            "DELETE FROM {s}.piece WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2)",
            "DELETE FROM {s}.truth WHERE epoch = 2",
            "UPDATE {s}.writer SET head = 1");

        if (before == "read")
        {
            await Refuses(running, StoreFault.Displaced);
            var read = async () => await running.ReadAsync(default);
            await read.Should().ThrowAsync<TruthStoreException>();
        }

        (await Attempt.CommitAsync(running, SmallTruths.At(3)))
            .Should().BeOfType<Attempt.Refused>().Which.Fault.Should().Be(StoreFault.Displaced);
        running.Dispose();
        using var anew = _place.Open();
        (await anew.ReadEpochAsync(default)).Number.Should().Be(1, "to open it is to accept it");
    }

    private static async Task Refuses(PostgresTruthStore store, StoreFault fault)
    {
        var ask = async () => await store.ReadEpochAsync(default);
        (await ask.Should().ThrowAsync<TruthStoreException>()).Which.Fault.Should().Be(fault);
    }

    private sealed class Sum : IProgress<long>
    {
        public long Bytes { get; set; }

        public void Report(long value) => Bytes += value;
    }
}
