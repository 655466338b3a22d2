using Xunit.Abstractions;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>A thing that moves between a chest and a player is never in both and never in
/// neither, whatever a crash leaves of two disks.</summary>
public sealed class A_crash_between_both(ITestOutputHelper output)
{
    // Enough that backups rotate in both.
    private const int Saves = 4;
    private const string Nothing = "";

    [Fact]
    public async Task Leaves_every_item_once()
    {
        var (findings, states) = await TryAsync(Way.Joined);

        output.WriteLine($"{states} pairs of states");
        findings.Should().BeEmpty();
        states.Should().BeGreaterThan(Thorough.IsWanted ? 100 : 50);
    }

    [Fact]
    public async Task Doubles_an_item_where_the_grid_is_saved_first_and_has_no_stamp()
    {
        var (findings, _) = await TryAsync(() => Way.WithoutStamp);

        findings.Should().Contain(one => one.Contains("Chest = bow, Mara = bow"));
    }

    [Fact]
    public async Task Doubles_an_item_where_the_truth_is_saved_first()
    {
        var (findings, _) = await TryAsync(() => Way.TruthFirst);

        findings.Should().Contain(one => one.Contains("Chest = lantern, Mara = lantern"));
    }

    private static async Task<(HashSet<string> Findings, int States)> TryAsync(Func<Way> way)
    {
        var disks = TwoDisks.Empty;
        var saves = await PlayAsync(disks, way());
        var (findings, seen) = (new HashSet<string>(), new HashSet<(string Digest, int Saved)>());
        foreach (var (left, order) in disks.Crashes(Thorough.IsWanted ? 512 : 4096))
        {
            var saved = saves.Count(save => save.Acknowledged < order);
            var begun = saves.Count(save => save.Begun < order);
            if (seen.Add((left.Digest(), saved)))
            {
                var again = new TwoDisks(new(left.Truths.Image), new(left.Grid.Image));
                findings.Add(await FindAsync(left.StartAsync, way, saved, begun));

                // What is saved after it is as good; and so is what a crash leaves of the start.
                findings.Add(await FindAsync(again.GoOnAsync, way, saved + 1, begun + 1));
                foreach (var (second, _) in left.Crashes(sector: 4096))
                {
                    if (seen.Add((second.Digest(), saved)))
                    {
                        findings.Add(await FindAsync(second.StartAsync, way, saved, begun));
                    }
                }
            }
        }

        findings.Remove(Nothing);
        return (findings, seen.Count);
    }

    private static async Task<List<(long Begun, long Acknowledged)>> PlayAsync(
        TwoDisks disks, Way way)
    {
        var saves = new List<(long, long)>();
        using var truths = disks.OpenTruths();
        await using var grid = await way.OpenAsync(truths, disks.Host());
        for (var epoch = 1; epoch <= Saves; epoch++)
        {
            var begun = disks.Now;
            await TwoDisks.SaveAsync(way, truths, grid, epoch);
            saves.Add((begun, disks.Now));
        }

        return saves;
    }

    private static async Task<string> FindAsync(
        Func<Way, Task<(long Epoch, Goods Goods)>> act, Func<Way> way, int saved, int begun)
    {
        try
        {
            var (epoch, goods) = await act(way());
            return epoch >= saved && epoch <= begun && goods == Goods.At(epoch)
                ? Nothing
                : $"epoch {epoch} of {saved} to {begun}, {goods}";
        }
        catch (Exception refusal)
        {
            return $"a refusal: {refusal.Message}";
        }
    }
}
