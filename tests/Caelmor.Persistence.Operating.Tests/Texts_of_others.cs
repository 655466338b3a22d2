using System.Globalization;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Folders, keys and values have the names that others gave them: they are shown, and no
/// terminal obeys them.</summary>
public sealed class Texts_of_others : IDisposable
{
    private const string Evil = "\u001b[2J\u202e\u009b1m\nPROVEN";

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.Of(Evil);

    private string First => Path.Combine(Store, $"truth-{1:D20}.caelmor");

    [Theory]
    [InlineData("diff", "STORE", "1", "2")]
    [InlineData("salvage", "FIRST", "--out", "OUT")]
    [InlineData("use", "STORE", "1", "--dry-run")]
    [InlineData("migrate", "STORE", "--dry-run")]
    public async Task Are_not_obeyed_in_a_report(params string[] arguments)
    {
        await CommitAsync(2);

        var run = (await RunAsync(arguments)).ShouldBeDone();

        ShouldBeHarmless(run);
    }

    [Theory]
    [InlineData("list", ExitCode.Success)]
    [InlineData("verify", ExitCode.Rejected)]
    [InlineData("check", ExitCode.Rejected)]
    [InlineData("salvage", ExitCode.Success)]
    public async Task Are_not_obeyed_in_a_finding(string command, ExitCode expected)
    {
        await CommitAsync(2);
        await File.AppendAllTextAsync(First, "broken");

        var run = await RunAsync(command, "STORE");

        run.ExitCode.Should().Be(expected, run.Output + run.Errors);
        ShouldBeHarmless(run);
    }

    [Fact]
    public async Task Are_not_obeyed_of_a_store_in_which_there_is_nothing()
    {
        Directory.CreateDirectory(Store);
        using (FileTruthStore.Open(Store))
        {
        }

        ShouldBeHarmless((await RunAsync("list", "STORE")).ShouldBeDone());
    }

    [Fact]
    public async Task Are_not_obeyed_where_it_is_told_that_nobody_can_say_what_is_lost()
    {
        await CommitAsync(2);
        await File.AppendAllTextAsync(Path.Combine(Store, $"truth-{2:D20}.caelmor"), "broken");

        var run = (await RunAsync("use", "STORE", "1", "--yes")).ShouldBeDone();

        run.Output.Should().Contain("What is lost cannot be told: ");
        ShouldBeHarmless(run);
    }

    [Theory]
    [InlineData("list", "STORE")]
    [InlineData("salvage", "FIRST")]
    [InlineData("lsit\u001b[2J\u202e")]
    [InlineData("list", "--\u202equick")]
    [InlineData("crash", "--dir", "STORE")]
    [InlineData("crash", "--mutant", "\u202ehasty")]
    public async Task Are_not_obeyed_in_messages(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        run.ShouldBeRefused(ExitCode.WrongUsage, "\\u202e");
        ShouldBeHarmless(run);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> RunAsync(params string[] arguments) => Tool.RunAsync(
    [
        .. arguments.Select(one => one switch
        {
            "STORE" => Store,
            "FIRST" => First,
            "OUT" => _folder.Of(Evil + "out"),
            _ => one,
        }),
    ]);

    private async Task CommitAsync(long epochs)
    {
        Directory.CreateDirectory(Store);
        using var store = FileTruthStore.Open(Store);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            await store.CommitAsync(TruthAt(epoch), default);
        }

        await store.SettleAsync();
    }

    // One datum of each epoch is in it alone, and one is in all.
    private static Truth TruthAt(long epoch) => Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [
            new(
                new(Evil),
                new(epoch),
                CanonVersion.Current,
                [
                    SmallTruths.Datum(Evil, new(Evil), epoch) with
                    {
                        Value = DatumValue.Of(Evil + epoch),
                    },
                    SmallTruths.Datum(Evil + epoch, new(Evil), epoch),
                ]),
        ]);

    private static void ShouldBeHarmless(ToolRun run)
    {
        (run.Output + run.Errors).Should().Contain("\\u202e");
        (run.Output + run.Errors).Where(letter => letter is not '\n').Should().NotContain(letter =>
            char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
        run.Output.Split('\n').Should().NotContain(line => line.StartsWith("PROVEN"));
    }
}
