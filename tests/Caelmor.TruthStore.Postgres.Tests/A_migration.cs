using Caelmor.TruthStore.Files.Migrating;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Files.Schemas;
using Caelmor.TruthStore.Postgres.Operators;
using Caelmor.TruthStore.Postgres.Settings;
using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>The objects of the truth in force are taken to the schema versions of a build, in one
/// transaction: all of them, or none.</summary>
[Collection(OnTheCluster.Name)]
public sealed class A_migration(TheCluster shared, ITestOutputHelper output)
{
    private const string Done = "done";
    private const string NotDone = "not done";

    private static readonly Truth First = SmallTruths.At(2);
    private static readonly Truth Third = Migrations.Third(First);

    private readonly Place _place = new(shared.Cluster);

    [PostgresFact]
    public async Task Takes_the_truth_forward_and_sets_the_former_one_aside()
    {
        await CommitAsync(_place);

        var report = Migrate(_place.Connection);

        report.Should().Be(new MigrationReport(new(2), 8, 2, report.SetAside));
        using (var store = _place.Open(ToThird))
        {
            A_postgres_store.Held(await store.ReadAsync(default), Third);
            await store.CommitAsync(Migrations.Third(SmallTruths.At(3)), default);
            await store.SettleAsync();
        }

        using var look = PostgresTruths.LookAt(_place.Connection);
        var aside = look.List().Single(one => one.Role == EpochRole.SetAside);
        aside.Name.Should().Be(report.SetAside);
        Same.Are(look.Read(aside), First).Should().BeTrue("it is what it was");
        look.List().Should().OnlyContain(one => look.Verify(one, default) == null);
    }

    [PostgresFact]
    public async Task Does_nothing_where_nothing_is_to_be_done()
    {
        await CommitAsync(_place);
        Migrate(_place.Connection).Migrated.Should().Be(2);

        Migrate(_place.Connection).Should().Be(new MigrationReport(new(2), 8, 0, ""));

        _place.Ask("SELECT count(*) FROM {s}.truth").Should().Be("3", "and nothing more");
    }

    [PostgresFact]
    public async Task Is_not_done_while_a_server_runs_and_halts_at_a_step_that_fails()
    {
        await CommitAsync(_place);
        using (_place.Open())
        {
            FluentActions.Invoking(() => Migrate(_place.Connection)).Should()
                .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Busy);
        }

        var steps = new SchemaMigrations(new SchemaStep(
            DatumKind.QuestState, 1, _ => throw new FormatException("no giver")));
        FluentActions.Invoking(() => Migrate(_place.Connection, steps)).Should()
            .Throw<TruthStoreException>().WithMessage("*no giver*former truth is in force*");
        (await IsMigratedAsync(_place)).Should().BeFalse();
    }

    [PostgresFact]
    public async Task Is_not_done_if_the_steps_give_something_else_the_second_time()
    {
        await CommitAsync(_place);
        var calls = 0;
        var steps = new SchemaMigrations(new SchemaStep(
            DatumKind.QuestState, 1, quest => Migrations.Say(quest, $"; call {calls++}")));

        FluentActions.Invoking(() => Migrate(_place.Connection, steps)).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Migration);

        (await IsMigratedAsync(_place)).Should().BeFalse();
    }

    [PostgresTheory(IsLong = true)]
    [InlineData(Side.Store)]
    [InlineData(Side.Server)]
    public async Task Is_done_or_not_wherever_the_connection_breaks_and_goes_on_when_it_is_repeated(
        Side side)
    {
        var tally = new Tally();
        var isReached = true;
        for (var at = 1; isReached; at += Thorough.IsWanted ? 1 : 9)
        {
            var place = new Place(shared.Cluster);
            await CommitAsync(place);
            string said;
            (said, isReached) = MigrateThroughRelay(place, (side, at));

            var isMigrated = await IsMigratedAsync(place);
            (said == Done && !isMigrated).Should().BeFalse("{0} {1}", side, at);
            (said == NotDone && isMigrated).Should().BeFalse("{0} {1}", side, at);
            Migrate(place.Connection).Migrated.Should().Be(
                isMigrated ? 0 : 2, "{0} {1}: it goes on", side, at);
            (await IsMigratedAsync(place)).Should().BeTrue("{0} {1}", side, at);
            place.Ask(
                "SELECT count(*) FROM {s}.piece WHERE body NOT IN (SELECT body FROM {s}.truth)")
                .Should().Be("0", "{0} {1}: nothing is left of what was not done", side, at);
            tally.Add($"{said}, {(isMigrated ? "migrated" : "not migrated")}");
        }

        output.WriteLine($"{side}: {tally}");
        tally.Count.Should().BeGreaterThan(10);
    }

    private static PostgresStoreOptions ToThird(PostgresStoreOptions options) =>
        options with { Schemas = Migrations.ToThird };

    private static async Task CommitAsync(Place place)
    {
        using var store = place.Open();
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.CommitAsync(First, default);
        await store.SettleAsync();
    }

    private static MigrationReport Migrate(string connection, SchemaMigrations? schemas = null)
    {
        using var act = PostgresTruths.Act(
            connection, new() { Schemas = schemas ?? Migrations.ToThird });
        return act.Migrate();
    }

    private (string Said, bool IsReached) MigrateThroughRelay(
        Place place, (Side Side, int Number) at)
    {
        using var relay = new Relay(shared.Cluster.Socket);
        using var act = PostgresTruths.Act(
            relay.Connection(place.Schema), new() { Schemas = Migrations.ToThird });
        var count = relay.Watch(
            (side, number, _) => (side, number) == at ? Fate.Cut : Fate.Pass, alsoNew: true);
        try
        {
            act.Migrate();
            return (Done, count.Met.IsSet);
        }
        catch (TruthStoreException failure)
        {
            failure.Message.Should().NotContain("\n");
            return (failure.Message.Contains("was not done") ? NotDone : "failed", true);
        }
    }

    // The former truth, or the new one, whole: anything else is none of both.
    private static async Task<bool> IsMigratedAsync(Place place)
    {
        using var store = place.Open(options => ToThird(options) with { TakeOver = true });
        try
        {
            A_postgres_store.Held(await store.ReadAsync(default), Third);
            return true;
        }
        catch (TruthStoreException older) when (older.Fault == StoreFault.OlderSchema)
        {
            A_postgres_store.Held(await place.ReadBesideAsync(), First);
            return false;
        }
    }
}
