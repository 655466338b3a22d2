using System.Text.Json;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_migration
{
    [Fact]
    public async Task Takes_the_truth_to_the_versions_of_the_build_and_sets_the_former_file_aside()
    {
        using var village = await Village.WithAsync(2);

        var run = (await Of(Migrations.ToThird, "migrate", village.Path)).ShouldBeDone();

        run.Output.Should().Contain("quest-state: 1 from schema version 1 to 3")
            .And.Contain("zone: 1 in schema version 1, as this build has it")
            .And.Contain("Migrated 2 of 8 data.")
            .And.Contain($"Set aside: set-aside-000001-truth-{2:D20}.caelmor");
        (await village.ReadAsync(new() { Schemas = Migrations.ToThird }))
            .Should().Be(new StoredTruth.Held(Migrations.Third(SmallTruths.At(2))));
        File.ReadAllText(village.Log).Should().Contain("\"kind\":\"migrated\"")
            .And.Contain("\"operator\":\"mara\"");
    }

    [Fact]
    public async Task Says_so_if_there_is_nothing_to_do()
    {
        using var village = await Village.WithAsync(1);

        (await Tool.RunAsync("migrate", village.Path)).ShouldBeDone()
            .Output.Should().Contain("Nothing has to be migrated.");
    }

    [Fact]
    public async Task Is_only_told_in_a_dry_run()
    {
        using var village = await Village.WithAsync(1);
        var before = village.Names;

        (await Of(Migrations.ToSecond, "migrate", village.Path, "--dry-run")).ShouldBeDone()
            .Output.Should().Contain("from schema version 1 to 2").And.Contain("A dry run");

        village.Names.Should().Equal(before);
        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(1)));
    }

    [Fact]
    public async Task Halts_at_a_step_that_fails_and_the_former_truth_stays()
    {
        using var village = await Village.WithAsync(1);
        var steps = new SchemaMigrations(new SchemaStep(
            DatumKind.QuestState, 1, _ => throw new FormatException("no giver")));

        (await Of(steps, "migrate", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "'quest/quest-state'", "no giver", "former truth is in force");

        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(1)));
        var entry = JsonDocument.Parse(File.ReadLines(village.Log).Single(line =>
            line.Contains("migration-failed"))).RootElement;
        entry.GetProperty("operator").GetString().Should().Be("mara");
        entry.GetProperty("message").GetString()
            .Should().ContainAll("quest-state", "quest/quest-state", "version 1", "no giver");
    }

    [Fact]
    public async Task Never_goes_back_from_a_newer_build()
    {
        using var village = new Village();
        await village.CommitAsync(SmallTruths.At(1), new() { Schemas = Migrations.ToSecond });

        (await Tool.RunAsync("migrate", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "'quest-state' in schema version 2", "versions 1 to 1");
    }

    [Fact]
    public async Task Needs_a_truth_that_verifies_and_no_server()
    {
        using var empty = new Village();
        await empty.ReadAsync();
        (await Tool.RunAsync("migrate", empty.Path)).ShouldBeRefused(
            ExitCode.Rejected, "no truth in force");

        using var village = await Village.WithAsync(1);
        using (FileTruthStore.Open(village.Path))
        {
            (await Tool.RunAsync("migrate", village.Path)).ShouldBeRefused(
                ExitCode.Rejected, "in use", "Stop that process");
        }

        village.Spoil(1);
        (await Tool.RunAsync("migrate", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "fails its check", "Choose an epoch that does");
        File.WriteAllText(village.TruthOf(1), "gone");
        (await Tool.RunAsync("migrate", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "does not say what is in it", "verify");
    }

    [Fact]
    public async Task Ends_early_with_the_former_truth_in_force()
    {
        using var village = await Village.WithAsync(1);
        using var stop = new CancellationTokenSource();
        var steps = new SchemaMigrations(new SchemaStep(DatumKind.QuestState, 1, datum =>
        {
            stop.Cancel();
            return datum with { Value = DatumValue.Of("half way") };
        }));

        var run = await new Tool { Schemas = steps }.RunAsync(stop.Token, "migrate", village.Path);

        run.ExitCode.Should().BeOneOf(ExitCode.Interrupted, ExitCode.Success);
        var isDone = run.ExitCode == ExitCode.Success;
        (await village.ReadAsync(new() { Schemas = isDone ? steps : SchemaMigrations.None }))
            .Should().BeOfType<StoredTruth.Held>().Which.Truth.IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task Is_told_to_machines_type_by_type()
    {
        using var village = await Village.WithAsync(1);

        foreach (var isDone in new[] { false, true })
        {
            string[] how = isDone ? ["--json"] : ["--json", "--dry-run"];
            var json = (await Of(Migrations.ToThird, ["migrate", village.Path, .. how]))
                .ShouldBeDone().Json;

            json.GetProperty("done").GetBoolean().Should().Be(isDone);
            json.GetProperty("migrated").GetInt64().Should().Be(2);
            json.GetProperty("types").EnumerateArray().Single(one =>
                one.GetProperty("type").GetString() == "quest-state")
                .GetProperty("to").GetInt32().Should().Be(3);
            json.GetProperty("setAside").ValueKind.Should().Be(
                isDone ? JsonValueKind.String : JsonValueKind.Null);
        }
    }

    private static Task<ToolRun> Of(SchemaMigrations schemas, params string[] line) =>
        new Tool { Schemas = schemas }.RunAsync(default, line);
}
