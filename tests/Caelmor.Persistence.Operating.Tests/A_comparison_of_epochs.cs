using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_comparison_of_epochs
{
    [Fact]
    public async Task Shows_what_was_added_changed_and_removed()
    {
        using var village = new Village();
        await village.CommitAsync(Npcs(1, Npc("bram", "asleep"), Npc("cole", "on the road")));
        await village.CommitAsync(Npcs(
            2,
            Npc("bram", "awake"),
            new(new("npc/dora"), DatumKind.NpcState, new(new byte[] { 0xFF, 0x00 }))));

        var run = (await Tool.RunAsync("diff", village.Path, "1", "2")).ShouldBeDone();

        run.Output.Should().MatchRegex(@"npc +1 +1 +1 +0\n")
            .And.Contain("~ npc/bram: \"asleep\" -> \"awake\"\n")
            .And.Contain("- npc/cole: \"on the road\"\n")
            .And.Contain("+ npc/dora: base64 /wA=\n");
    }

    [Fact]
    public async Task Goes_either_way()
    {
        using var village = new Village();
        await village.CommitAsync(Npcs(1));
        await village.CommitAsync(Npcs(2, Npc("bram", "here")));

        (await Tool.RunAsync("diff", village.Path, "1", "2")).Output.Should().Contain("+ npc/bram");
        (await Tool.RunAsync("diff", village.Path, "2", "1")).Output.Should().Contain("- npc/bram");
    }

    [Fact]
    public async Task Says_so_if_nothing_differs()
    {
        using var village = new Village();
        await village.CommitAsync(Npcs(1, Npc("bram", "asleep")));
        await village.CommitAsync(Npcs(2, Npc("bram", "asleep")));

        var run = (await Tool.RunAsync("diff", village.Path, "1", "2")).ShouldBeDone();

        run.Output.Should().Contain("No datum differs, in 5 systems.");
    }

    [Fact]
    public async Task Names_what_differs_besides_the_value()
    {
        using var village = new Village();
        await village.CommitAsync(Npcs(1, Npc("bram", "asleep")));
        await village.CommitAsync(Npcs(2, Npc("bram", "asleep") with
        {
            Nature = DatumNature.Snapshot,
            Bindings = [new(SystemName.World, new("Alderford"))],
        }));

        (await Tool.RunAsync("diff", village.Path, "1", "2")).Output
            .Should().Contain("(differs in nature, bindings)");
    }

    [Fact]
    public async Task Shows_the_first_twenty_and_all_if_it_is_asked_for()
    {
        using var village = new Village();
        var longer = new string('z', 500);
        await village.CommitAsync(Npcs(1));
        await village.CommitAsync(Npcs(
            2, [.. Enumerable.Range(0, 30).Select(i => Npc($"{i:D2}", longer))]));

        var brief = (await Tool.RunAsync("diff", village.Path, "1", "2")).Output;
        var whole = (await Tool.RunAsync("diff", village.Path, "1", "2", "--verbose")).Output;

        brief.Should().Contain("npc/19").And.NotContain("npc/20")
            .And.Contain("10 more; --verbose shows all.").And.Contain("... (500 bytes)")
            .And.NotContain(longer);
        whole.Should().Contain("npc/29").And.Contain(longer).And.NotContain("more;");
    }

    [Fact]
    public async Task Takes_the_oddest_truths()
    {
        using var village = new Village();
        await village.CommitAsync(SmallTruths.Odd(1));
        await village.CommitAsync(SmallTruths.At(2));

        (await Tool.RunAsync("diff", village.Path, "1", "2", "--verbose")).ShouldBeDone();
        (await Tool.RunAsync("diff", village.Path, "2", "1", "--json")).ShouldBeDone()
            .Json.GetProperty("differ").GetInt32().Should().Be(8 + 6);
    }

    [Fact]
    public async Task Is_complete_for_machines()
    {
        using var village = new Village();
        await village.CommitAsync(Npcs(1, Npc("bram", "asleep"), Npc("cole", "on the road")));
        await village.CommitAsync(Npcs(2, Npc("bram", "awake"), Npc("cole", "on the road"),
            new(new("npc/dora"), DatumKind.NpcState, new(new byte[] { 0xFF, 0x00 }))));

        var json = (await Tool.RunAsync("diff", village.Path, "1", "2", "--json")).ShouldBeDone()
            .Json;

        var npc = json.GetProperty("systems").EnumerateArray()
            .Single(one => one.GetProperty("system").GetString() == "npc");
        npc.GetProperty("same").GetInt32().Should().Be(1);
        npc.GetProperty("removed").GetArrayLength().Should().Be(0);
        npc.GetProperty("added")[0].GetProperty("base64").GetString().Should().Be("/wA=");
        var changed = npc.GetProperty("changed")[0];
        changed.GetProperty("before").GetProperty("text").GetString().Should().Be("asleep");
        changed.GetProperty("after").GetProperty("text").GetString().Should().Be("awake");
        changed.GetProperty("after").GetProperty("kind").GetString().Should().Be("npc-state");
    }

    [Fact]
    public async Task Needs_two_epochs_that_are_there_and_can_be_read()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(1);

        (await Tool.RunAsync("diff", village.Path, "2", "5")).ShouldBeRefused(
            ExitCode.WrongUsage, "no epoch 5", "one of: 2, 1");
        (await Tool.RunAsync("diff", village.Path, "1", "2")).ShouldBeRefused(
            ExitCode.Rejected, village.TruthOf(1), "fails its check", "Salvage");
        (await Tool.RunAsync("diff", village.Path, "1")).ExitCode.Should().Be(ExitCode.WrongUsage);
    }

    private static Datum Npc(string name, string value) =>
        new(new($"npc/{name}"), DatumKind.NpcState, DatumValue.Of(value));

    private static Truth Npcs(long epoch, params Datum[] npcs) => Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [
            .. Participants.All.Select(system => new SystemState(
                system,
                new(epoch),
                CanonVersion.Current,
                system == SystemName.Npc ? npcs : [])),
        ]);
}
