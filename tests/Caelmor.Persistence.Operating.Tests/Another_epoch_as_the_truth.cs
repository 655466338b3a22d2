using System.Text.Json;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class Another_epoch_as_the_truth
{
    [Fact]
    public async Task Is_restored_by_the_reference_and_the_next_save_follows_it()
    {
        using var village = new Village();
        var saved = new List<Seal>();
        using (var store = FileTruthStore.Open(village.Path))
        using (var server = new ServerOnDisk(store))
        {
            server.Run();
            for (var epoch = 1; epoch <= 3; epoch++)
            {
                saved.Add((await server.SaveAsync()).OrThrow().Seal);
            }
        }

        (await Tool.RunAsync("use", village.Path, "1", "--yes")).ShouldBeDone();

        using var opened = FileTruthStore.Open(village.Path);
        using var restarted = new ServerOnDisk(opened);
        var restored = (await restarted.RestoreAsync()).OrThrow();
        restored.Epoch.Number.Should().Be(1);
        restored.Seal.Should().Be(saved[0]);
    }

    [Fact]
    public async Task Takes_the_place_of_a_broken_one_whose_loss_nobody_can_tell()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(3);
        await village.ReadAsync();

        var run = (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();

        run.Output.Should().Contain("What is lost cannot be told: ").And.Contain("fails its check");
        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(2)));
    }

    [Fact]
    public async Task Shows_what_is_lost_before_it_asks()
    {
        using var village = await Village.WithAsync(1);
        await village.CommitAsync(With(SmallTruths.At(2), "npc/bram", "has seen a wolf\u001b[2J"));

        var run = (await new Tool { Typed = "1\n" }.RunAsync(default, "use", village.Path, "1"))
            .ShouldBeDone();

        run.Output.Should().MatchRegex(@"npc +0 +1 +1 +0\n")
            .And.MatchRegex(@"player +0 +2 +0 +0\n")
            .And.Contain(@"- npc/bram: ""has seen a wolf\u001B[2J""")
            .And.Contain("\"as of epoch 2\" -> \"as of epoch 1\"")
            .And.Contain($"Set aside: set-aside-000001-truth-{2:D20}.caelmor");
        run.Output.IndexOf("npc/bram", StringComparison.Ordinal).Should().BeLessThan(
            run.Output.IndexOf("Type 1 to make", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes\n")]
    [InlineData("2\n")]
    public async Task Has_to_be_named_again(string typed)
    {
        using var village = await Village.WithAsync(2);
        var before = Truths(village);

        var run = await new Tool { Typed = typed }.RunAsync(default, "use", village.Path, "1");

        run.ShouldBeRefused(ExitCode.Rejected, "another answer than 1", "Nothing was changed");
        Truths(village).Should().Equal(before);
    }

    [Fact]
    public async Task Is_only_looked_at_in_a_dry_run_even_while_a_server_runs()
    {
        using var village = await Village.WithAsync(2);
        using var server = FileTruthStore.Open(village.Path);
        var before = village.Names;

        var run = (await Tool.RunAsync("use", village.Path, "1", "--dry-run")).ShouldBeDone();

        run.Output.Should().Contain("are lost").And.Contain("A dry run: nothing was changed.");
        village.Names.Should().Equal(before);
    }

    [Fact]
    public async Task Is_refused_while_a_server_runs()
    {
        using var village = await Village.WithAsync(2);
        using var server = FileTruthStore.Open(village.Path);

        (await Tool.RunAsync("use", village.Path, "1", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, "in use", $"process {Environment.ProcessId}", "Stop that process");
    }

    [Fact]
    public async Task Is_logged_with_time_and_operator()
    {
        using var village = await Village.WithAsync(2);

        await Tool.RunAsync("use", village.Path, "1", "--yes");

        var entry = File.ReadLines(village.Log).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(one => one.GetProperty("kind").GetString() == "epoch-chosen");
        entry.GetProperty("operator").GetString().Should().Be("mara");
        entry.GetProperty("time").GetDateTimeOffset()
            .Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromHours(1));
        entry.GetProperty("message").GetString().Should().Contain("made epoch 1 the truth");
    }

    [Fact]
    public async Task Can_be_one_that_was_set_aside()
    {
        using var village = await Village.WithAsync(3);
        await Tool.RunAsync("use", village.Path, "1", "--yes");

        (await Tool.RunAsync("use", village.Path, "3", "--yes")).ShouldBeDone();

        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(3)));
    }

    [Fact]
    public async Task Has_to_be_named_by_its_file_if_several_were_set_aside()
    {
        using var village = await Village.WithAsync(2);
        await Tool.RunAsync("use", village.Path, "1", "--yes");
        await village.CommitAsync(With(SmallTruths.At(2), "npc/bram", "another"));
        await Tool.RunAsync("use", village.Path, "1", "--yes");
        var second = $"set-aside-000002-truth-{2:D20}.caelmor";

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeRefused(
            ExitCode.WrongUsage, "2 files of epoch 2", "--file", second);
        (await Tool.RunAsync("use", village.Path, "2", "--file", "x", "--yes")).ShouldBeRefused(
            ExitCode.WrongUsage, "no file 'x'", second);
        (await Tool.RunAsync("use", village.Path, "2", "--file", second, "--yes")).ShouldBeDone();

        (await village.ReadAsync()).Should().Be(
            new StoredTruth.Held(With(SmallTruths.At(2), "npc/bram", "another")));
    }

    [Fact]
    public async Task Cannot_be_a_broken_one_one_that_is_not_there_or_the_one_in_force()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(1);
        var before = Truths(village);

        (await Tool.RunAsync("use", village.Path, "1", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, "fails its check", "choose another", "Nothing was changed");
        (await Tool.RunAsync("use", village.Path, "7", "--yes")).ShouldBeRefused(
            ExitCode.WrongUsage, "no epoch 7", "3, 2, 1");
        (await Tool.RunAsync("use", village.Path, "3", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, "epoch 3 is the truth in force", "Nothing has to be done");
        (await Tool.RunAsync("use", village.Path, "-3", "--yes")).ShouldBeRefused(
            ExitCode.WrongUsage, "1 or more", "found '-3'");

        Truths(village).Should().Equal(before);
    }

    [Fact]
    public async Task Ends_a_quarantine_once_a_sound_copy_is_in_place()
    {
        using var village = await Village.WithAsync(2);
        var sound = File.ReadAllBytes(village.TruthOf(2));
        village.Spoil(2);
        await village.ReadAsync();
        File.WriteAllBytes(village.TruthOf(2), sound);

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();

        (await village.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(2)));
    }

    [Fact]
    public async Task Is_told_to_machines_with_every_datum_that_is_lost()
    {
        using var village = await Village.WithAsync(1);
        await village.CommitAsync(With(SmallTruths.At(2), "npc/bram", "is lost"));

        var look = await Tool.RunAsync("use", village.Path, "1", "--dry-run", "--json");
        var done = await Tool.RunAsync("use", village.Path, "1", "--yes", "--json");

        foreach (var (run, isDone) in new[] { (look, false), (done, true) })
        {
            var json = run.ShouldBeDone().Json;
            json.GetProperty("done").GetBoolean().Should().Be(isDone);
            json.GetProperty("former").GetInt64().Should().Be(2);
            var loss = json.GetProperty("loss").EnumerateArray().ToList();
            loss.Sum(one => one.GetProperty("changed").GetArrayLength()).Should().Be(8);
            loss.SelectMany(one => one.GetProperty("removed").EnumerateArray())
                .Select(one => one.GetProperty("text").GetString()).Should().Equal("is lost");
            json.GetProperty("setAside").GetArrayLength().Should().Be(1);
        }

        (await Tool.RunAsync("use", village.Path, "2", "--json")).ShouldBeRefused(
            ExitCode.WrongUsage, "--yes or --dry-run");
    }

    private static Truth With(Truth truth, string key, string value)
    {
        var datum = new Datum(new(key), DatumKind.NpcState, DatumValue.Of(value));
        return Truth.Sealed(truth.Epoch, truth.Version, [.. truth.States.Select(state =>
            state.System != SystemName.Npc ? state : new SystemState(
                state.System, state.Epoch, state.Version, [.. state.Data, datum]))]);
    }

    // Not the log, which tells that an operator was here.
    private static IEnumerable<string> Truths(Village village) =>
        [.. village.Names.Where(name => !name.StartsWith("truth-store", StringComparison.Ordinal))];
}
