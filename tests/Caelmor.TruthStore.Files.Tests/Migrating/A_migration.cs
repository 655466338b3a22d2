using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Migrating;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Files.Schemas;
using Caelmor.TruthStore.Files.Tests.Format;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Migrating;

public sealed class A_migration
{
    private static readonly Truth First = SmallTruths.At(8);
    private static readonly StoreOptions Third =
        Stores.Options with { Schemas = Migrations.ToThird };

    private readonly MemoryStoreLog _log = new();

    [Theory]
    [InlineData("schema-1.caelmor", 2)]
    [InlineData("schema-2.caelmor", 2)]
    [InlineData("schema-3.caelmor", 0)]
    public async Task Takes_every_schema_there_ever_was_to_the_present_one(
        string name, int migrated)
    {
        var disk = Stores.Holding(GoldenFiles.Read(name), 8);

        var report = Migrate(disk, Third);

        report.Should().Be(new MigrationReport(
            new(8), 8, migrated, migrated == 0 ? "" : $"set-aside-000001-{Stores.NameOf(8)}"));
        using var store = FileTruthStore.Open(disk, Third);
        (await store.ReadAsync(default)).ShouldHold(Migrations.Third(First));
        (await store.ReadAsync(default)).As<StoredTruth.Held>().Truth.IsIntact
            .Should().BeTrue();
    }

    [Theory]
    [InlineData("schema-1.caelmor", 1)]
    [InlineData("schema-2.caelmor", 2)]
    [InlineData("schema-3.caelmor", 3)]
    public void Begins_with_files_that_this_build_still_writes(string name, int schema)
    {
        var written = schema switch
        {
            1 => GoldenFiles.Write(First),
            2 => GoldenFiles.Write(Migrations.Second(First), Migrations.ToSecond),
            _ => GoldenFiles.Write(Migrations.Third(First), Migrations.ToThird),
        };
        Golden.Keep(name, written);

        written.Should().Equal(GoldenFiles.Read(name));
    }

    [Fact]
    public void Leaves_the_former_file_aside_to_the_byte()
    {
        var golden = GoldenFiles.Read("schema-1.caelmor");
        var disk = Stores.Holding(golden, 8);

        var report = Migrate(disk, Third);

        disk.Image.Files[report.SetAside].Should().Equal(golden);
        _log.Events.Should().ContainSingle(one => one.Kind == StoreEventKind.Migrated);
    }

    [Fact]
    public async Task Has_to_happen_before_a_server_reads_an_older_schema()
    {
        var disk = Stores.Holding(GoldenFiles.Read("schema-2.caelmor"), 8);

        var failure = await FailureAsync(disk, Third);

        failure.Fault.Should().Be(StoreFault.OlderSchema);
        failure.Message.Should().Contain("'item/item-location' (item-location) in schema version 1")
            .And.Contain("expected 2").And.Contain("Migrate the store");
        disk.Image.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task Is_no_way_back_and_a_newer_schema_is_refused_and_never_wiped()
    {
        var golden = GoldenFiles.Read("schema-3.caelmor");
        var disk = Stores.Holding(golden, 8);
        var second = Stores.Options with { Schemas = Migrations.ToSecond };

        (await FailureAsync(disk, second)).Fault.Should().Be(StoreFault.NewerBuild);
        FluentActions.Invoking(() => Migrate(disk, second)).Should().Throw<TruthStoreException>()
            .WithMessage("*type 'item-location' in schema version 2*versions 1 to 1*")
            .Which.Fault.Should().Be(StoreFault.NewerBuild);
        disk.Image.Files.Should().ContainSingle().Which.Value.Should().Equal(golden);
    }

    [Theory]
    [InlineData("throws", "*fails on 'quest/quest-state': The giver is dead.*")]
    [InlineData("answers with nothing", "*The step answers with another object, or none*")]
    [InlineData("answers with another", "*The step answers with another object, or none*")]
    [InlineData("is never the same", "*Steps have to give the same for the same*")]
    public void Halts_at_a_step_that_fails_and_changes_nothing(string step, string message)
    {
        var golden = GoldenFiles.Read("schema-1.caelmor");
        var disk = Stores.Holding(golden, 8);
        var options = Stores.Options with { Schemas = new(Failing(step)) };

        FluentActions.Invoking(() => Migrate(disk, options)).Should().Throw<TruthStoreException>()
            .WithMessage(message).Which.Fault.Should().Be(StoreFault.Migration);

        disk.Image.Files[Stores.NameOf(8)].Should().Equal(golden);
        disk.Image.Files.Keys.Should().NotContain(name => name.EndsWith(".writing"));
        _log.Events.Should().ContainSingle(one => one.Kind == StoreEventKind.MigrationFailed);
    }

    [Fact]
    public void Hides_no_broken_seal()
    {
        var forged = First with { Seal = new("no seal") };
        var disk = Stores.Holding(GoldenFiles.Write(forged), 8);

        FluentActions.Invoking(() => Migrate(disk, Third)).Should().Throw<TruthStoreException>()
            .WithMessage("*does not fit its seal*").Which.Fault.Should().Be(StoreFault.Refused);
    }

    [Fact]
    public void Has_steps_that_lead_on_one_by_one()
    {
        SchemaStep Step(int from) => new(DatumKind.Zone, from, zone => zone);

        new SchemaMigrations(Step(2), Step(1)).Current(DatumKind.Zone).Should().Be(3);
        FluentActions.Invoking(() => new SchemaMigrations(Step(1), Step(3)))
            .Should().Throw<ArgumentException>().WithMessage("*version 3; expected one from 2*");
        FluentActions.Invoking(() => new SchemaMigrations(Step(1), Step(1)))
            .Should().Throw<ArgumentException>();
    }

    private static SchemaStep Failing(string how)
    {
        var turn = 0;
        return new(DatumKind.QuestState, 1, quest => how switch
        {
            "throws" => throw new InvalidOperationException("The giver is dead."),
            "answers with nothing" => null!,
            "answers with another" => quest with { Key = new("quest/other") },
            _ => Migrations.Say(quest, $"; {++turn}"),
        });
    }

    private MigrationReport Migrate(SimulatedDisk disk, StoreOptions options)
    {
        using var one = StoreOperator.Open(disk, options with { Log = _log });
        return one.Migrate();
    }

    private static async Task<TruthStoreException> FailureAsync(
        SimulatedDisk disk, StoreOptions options)
    {
        using var store = FileTruthStore.Open(disk, options);
        return (await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>()).Which;
    }
}
