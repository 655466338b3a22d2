using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Opening;

/// <summary>Is told in one message: what was found, what was expected, what to do; and what was
/// there before is there after.</summary>
public sealed class A_bad_place
{
    private const int InputOutput = 5;
    private const int NoRoom = 28;

    [Fact]
    public async Task That_is_somebody_else_s_folder_is_left_as_it_is()
    {
        var foreign = new Outpost
        {
            Disk = new(new DiskImage(new Dictionary<string, byte[]> { ["notes.txt"] = [1] })),
        };
        var before = foreign.Disk.Image.Digest();

        await RefusedAsync(() => foreign.OpenAsync(), "no grid");
        await RefusedAsync(() => Unit(foreign.Maintain().UseAsync(1, default)), "no grid");
        await RefusedAsync(() => Unit(foreign.Maintain().RebuildAsync(default, default)), "no grid");
        await RefusedAsync(() => foreign.Maintain().MigrateAsync(default), "no grid");
        await RefusedAsync(() => foreign.Maintain().VerifyAsync(default), "no grid");
        FluentActions.Invoking(() => Salvage.Run(Place(foreign)).ToList())
            .Should().Throw<GridRefusedException>().WithMessage("*no grid*");

        foreign.Disk.Moments.Should().NotContain(
            one => one.After.StartsWith("lock", StringComparison.Ordinal));
        foreign.Disk.Image.Digest().Should().Be(before);
    }

    [Theory]
    [InlineData(NoRoom)]
    [InlineData(InputOutput)]
    public async Task That_refuses_an_opening_loses_nothing(int error)
    {
        var hits = 0;
        for (var (at, isHit) = (1, true); isHit; at++)
        {
            var outpost = await new Outpost().SavedAsync(2);
            Refuse(outpost.Disk, at, error);
            await using (var grid = await AnsweredAsync(() => outpost.OpenAsync()))
            {
                isHit = outpost.Disk.Operations >= outpost.Disk.Fault!.At;
                hits += grid is null ? 1 : 0;
            }

            outpost.Disk.Fault = null;
            await using var again = await outpost.OpenAsync();
            (await WorldImage.Untouched.With(2, Frontier.Regions).DifferenceAsync(again))
                .Should().BeNull("refused at {0}", at);
        }

        hits.Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task That_is_full_makes_no_half_a_world()
    {
        var hits = 0;
        for (var (at, isHit) = (1, true); isHit; at++)
        {
            var outpost = new Outpost();
            Refuse(outpost.Disk, at, NoRoom);
            await using (var made = await AnsweredAsync(() => outpost.CreateAsync()))
            {
                isHit = outpost.Disk.Operations >= outpost.Disk.Fault!.At;
                hits += made is null ? 1 : 0;
            }

            outpost.Disk.Fault = null;
            await using var grid = outpost.Disk.Image.Files.ContainsKey("genesis.json")
                ? await outpost.OpenAsync()
                : await outpost.CreateAsync();
            (await WorldImage.Untouched.DifferenceAsync(grid)).Should().BeNull();
        }

        hits.Should().BeGreaterThan(3);
    }

    [Theory]
    [InlineData("use")]
    [InlineData("rebuild")]
    [InlineData("verify")]
    public async Task That_refuses_an_operator_leaves_one_world_or_the_other(string act)
    {
        var hits = 0;
        for (var (at, isHit) = (1, true); isHit; at++)
        {
            var outpost = await new Outpost().SavedAsync(2);
            Refuse(outpost.Disk, at, InputOutput);
            hits += await AnsweredAsync(() => ActAsync(outpost.Maintain(), act)) is null ? 1 : 0;
            isHit = outpost.Disk.Operations >= outpost.Disk.Fault!.At;
            outpost.Disk.Fault = null;
            await using var grid = await outpost.OpenAsync();
            WorldImage[] worlds =
            [
                WorldImage.Untouched.With(2, Frontier.Regions),
                WorldImage.Untouched.With(1, Frontier.Regions),
                WorldImage.Untouched.With(2, Frontier.Regions).Without(Frontier.Regions[0]),
            ];
            var differences = new List<string?>();
            foreach (var world in worlds)
            {
                differences.Add(await world.DifferenceAsync(grid));
            }

            differences.Should().Contain((string?)null, "refused at {0}", at);
        }

        hits.Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task At_whose_ends_no_region_fits_is_told_so()
    {
        var outpost = await new Outpost().SavedAsync(1);
        var before = outpost.Disk.Image.Digest();

        await RefusedAsync(
            () => Unit(outpost.Maintain().RebuildAsync(new(int.MaxValue, 0), default)),
            "have no numbers");

        outpost.Disk.Image.Digest().Should().Be(before);
        (await outpost.Maintain().LocateAsync(new(new(int.MaxValue, int.MinValue), null), default))
            .Should().BeEmpty();
        await using var grid = await new Outpost().CreateAsync(
            Frontier.Genesis with { ChunkSize = 3 });
        await RefusedAsync(
            () => Unit(grid.WriteAsync([new(new(int.MaxValue, 0), 1)], default)),
            "have no numbers");
        await RefusedAsync(
            () => Unit(grid.WriteRegionAsync(
                Frontier.State(new(int.MinValue, 0), 1, version: 1), default)),
            "have no numbers");
    }

    private static void Refuse(SimulatedDisk disk, int at, int error) => disk.Fault = new(
        disk.Operations + at, error, IsForEver: false, DoesItAllTheSame: false);

    private static DiskPlace Place(Outpost outpost) =>
        new((IDisk)outpost.Disk, null, TimeProvider.System);

    private static async ValueTask<object> ActAsync(IWorldGridMaintenance maintenance, string act)
    {
        if (act == "use")
        {
            await maintenance.UseAsync(1, default);
        }
        else if (act == "rebuild")
        {
            await maintenance.RebuildAsync(Frontier.Regions[0], default);
        }
        else
        {
            return await maintenance.VerifyAsync(default);
        }

        return act;
    }

    // Null: it was refused, in words.
    private static async Task<T?> AnsweredAsync<T>(Func<ValueTask<T>> act)
        where T : class
    {
        try
        {
            return await act();
        }
        catch (GridRefusedException refusal)
        {
            refusal.Message.Should().Contain("Found").And.Contain("xpected");
            return null;
        }
    }

    private static async ValueTask<int> Unit(ValueTask act)
    {
        await act;
        return 0;
    }

    private static async Task RefusedAsync<T>(Func<ValueTask<T>> act, string word) =>
        (await FluentActions.Awaiting(async () => await act())
            .Should().ThrowAsync<GridRefusedException>()).Which.Message
            .Should().Contain(word).And.Contain("Found").And.Contain("xpected");
}
