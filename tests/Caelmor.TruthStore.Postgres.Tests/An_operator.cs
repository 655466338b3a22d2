using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Postgres.Operators;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Operators have the same acts for stores of both kinds.</summary>
[Collection(OnTheCluster.Name)]
public sealed class An_operator(TheCluster shared)
{
    private readonly Place _place = new(shared.Cluster);

    [PostgresFact]
    public async Task Sees_every_epoch_while_a_server_runs()
    {
        using var store = await CommittedAsync(3);

        using var look = PostgresTruths.LookAt(_place.Connection);

        look.IsStore.Should().BeTrue();
        look.List().Select(one => (one.Epoch.Number, one.Role, Data: one.Summary!.Data)).Should().Equal(
            (3, EpochRole.InForce, SmallTruths.At(3).States.Sum(state => state.Data.Length)),
            (2, EpochRole.Backup, SmallTruths.At(2).States.Sum(state => state.Data.Length)),
            (1, EpochRole.Backup, SmallTruths.At(1).States.Sum(state => state.Data.Length)));
        look.List().Should().OnlyContain(one => look.Verify(one, default) == null);
        Same.Are(look.Read(look.List()[1]), SmallTruths.At(2)).Should().BeTrue();
        look.AccessProblems.Should().BeEmpty();
    }

    [PostgresFact]
    public async Task Makes_an_older_epoch_the_truth_and_takes_it_back()
    {
        using (var store = await CommittedAsync(3))
        {
            FluentActions.Invoking(() => PostgresTruths.Act(_place.Connection)).Should()
                .Throw<TruthStoreException>().WithMessage("*is in use*", "a server runs");
        }

        using (var act = PostgresTruths.Act(_place.Connection, new() { Operator = "anna" }))
        {
            act.UseEpoch(new(1)).Should().HaveCount(2);
        }

        A_postgres_store.Held(await _place.ReadBesideAsync(), SmallTruths.At(1));
        _place.Ask("SELECT how FROM {s}.lease WHERE how LIKE '%anna%'").Should().Contain("operator");
        using (var act = PostgresTruths.Act(_place.Connection))
        {
            using var look = PostgresTruths.LookAt(_place.Connection);
            act.Reinstate(look.List().Single(one =>
                one is { Role: EpochRole.SetAside, Epoch.Number: 3 }));
        }

        A_postgres_store.Held(await _place.ReadBesideAsync(), SmallTruths.At(3));
        using (var act = PostgresTruths.Act(_place.Connection))
        {
            act.UseEpoch(new(1));
        }

        using var next = _place.Open();
        await next.CommitAsync(SmallTruths.Odd(2), default);
        A_postgres_store.Held(await next.ReadAsync(default), SmallTruths.Odd(2));
    }

    [PostgresFact]
    public async Task Salvages_what_a_broken_epoch_still_says()
    {
        var truth = SmallTruths.Large(1, 200, 300);
        using (var store = _place.Open())
        {
            await store.CommitAsync(truth, default);
        }

        _place.Sql("DELETE FROM {s}.piece WHERE no = 3");
        using var look = PostgresTruths.LookAt(_place.Connection);
        var file = look.List().Single();

        look.Verify(file)!.ToString().Should().Contain("a piece: expected 3");
        var salvage = look.Salvage(file);

        salvage.Epoch.Should().Be(new Epoch(1));
        var all = truth.States.Sum(state => state.Data.Length);
        (salvage.States.Sum(state => state.Data.Length) + salvage.Strays.Length)
            .Should().BeInRange(all / 2, all - 1);
        salvage.Gaps.Should().ContainSingle();
    }

    [PostgresFact]
    public async Task Copies_the_very_bytes_of_a_file()
    {
        using var store = _place.Open();
        var folder = Directory.CreateTempSubdirectory("caelmor-");
        try
        {
            var time = new FixedTime();
            using (var files = FileTruthStore.Open(folder.FullName, new() { Time = time }))
            {
                await files.CommitAsync(SmallTruths.At(1), default);
            }

            store.Dispose();
            using (var inDatabase = _place.Open(options => options with { Time = time }))
            {
                await inDatabase.CommitAsync(SmallTruths.At(1), default);
            }

            var inPieces = _place.Ask(
                "SELECT encode(string_agg(bytes, '' ORDER BY no), 'hex') FROM {s}.piece");
            inPieces.Should().Be(Convert.ToHexStringLower(
                File.ReadAllBytes(Directory.GetFiles(folder.FullName, "*.caelmor").Single())));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<PostgresTruthStore> CommittedAsync(int epochs)
    {
        var store = _place.Open();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();
        return store;
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 1, 2, 3, TimeSpan.Zero);
    }
}
