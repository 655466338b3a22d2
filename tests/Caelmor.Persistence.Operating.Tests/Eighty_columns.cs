using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>No report needs more, however long the names of folders and systems are.</summary>
public sealed class Eighty_columns : IDisposable
{
    private const int Most = 80;
    private const string LongName =
        "the world of Alderford as it was before the second winter, and all that grew in it";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands =>
    [
        "list DIR", "list DIR --quick", "verify DIR", "check DIR", "check DIR --watch 1000",
        "diff DIR 1 3", "salvage DIR", "use DIR 3 --dry-run", "use DIR 3 --yes", "use DIR 3",
        "migrate DIR --dry-run", "migrate DIR", "copy SOUND DIR/copy",
        "crash --only clock --dir DIR",
    ];

    private string Store => _folder.Of($"{LongName}/{LongName}");

    private string Sound => _folder.Of($"{LongName}/sound");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Are_enough_on_a_terminal(string command)
    {
        var run = await RunAsync(command, Most);

        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= Most);
        TablesShouldBeWhole(run);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Are_enough_for_tables_in_a_file_where_no_sentence_is_broken(string command)
    {
        var run = await RunAsync(command, width: null);

        run.Output.Split('\n').Where(IsOfTable).Should().NotContain(line => line.Length > Most);
        TablesShouldBeWhole(run);
    }

    // In a table stand columns, and at the end of no line of it a full stop.
    private static bool IsOfTable(string line) =>
        line.Trim().Contains("  ") && !line.EndsWith('.')
        && !line.Contains("ok    ") && !line.Contains("FAIL  ");

    private static void TablesShouldBeWhole(ToolRun run)
    {
        var lines = run.Output.Split('\n');
        foreach (var line in lines.Where(line => line.TrimStart().StartsWith("epoch  ")))
        {
            line.Should().MatchRegex("^ *epoch +role +written +data +size +verifies$");
        }

        lines.Where(line => line.Contains("Z  ") && !line.Contains("Z  ok ")
            && !line.Contains("Z  FAIL ")).Should().NotContain(line =>
            !line.EndsWith(" yes") && !line.EndsWith(" NO") && !line.EndsWith("not asked"));
        foreach (var line in lines.Where(line => line.TrimStart().StartsWith("system ")))
        {
            line.Should().EndWith("same");
        }
    }

    private async Task<ToolRun> RunAsync(string command, int? width)
    {
        await PrepareAsync();
        using var stop = new CancellationTokenSource();
        if (command.Contains("--watch"))
        {
            stop.CancelAfter(TimeSpan.FromSeconds(1));
        }

        var run = await new Tool { Width = width, Typed = "3" }.RunAsync(
            stop.Token,
            [.. command.Split(' ').Select(word => word
                .Replace("DIR", Store).Replace("SOUND", Sound))]);
        run.ExitCode.Should().BeOneOf(
            [ExitCode.Success, ExitCode.Rejected, ExitCode.Interrupted], run.Errors);
        return run;
    }

    // Of everything that a report can tell of there is something.
    private async Task PrepareAsync()
    {
        await CommitAsync(Sound, 1);
        for (var epoch = 1; epoch <= 5; epoch++)
        {
            await CommitAsync(Store, epoch);
        }

        Directory.CreateDirectory(_folder.Of("aside"));
        (await Tool.RunAsync("use", Store, "4", "--yes")).ShouldBeDone();
        File.AppendAllText(Of(4), "broken");
        File.AppendAllText(Of(2), "broken");
        using (var store = FileTruthStore.Open(Store))
        {
            await store.ReadAsync(default);
        }

        File.WriteAllText(Path.Combine(Store, "truth-6.caelmor"), "");
    }

    private string Of(int epoch) => Path.Combine(Store, $"truth-{epoch:D20}.caelmor");

    private static async Task CommitAsync(string folder, int epoch)
    {
        using var store = FileTruthStore.Open(folder);
        var states = SmallTruths.At(epoch).States;
        await store.CommitAsync(
            Truth.Sealed(
                new(epoch),
                CanonVersion.Current,
                [
                    .. states,
                    new(
                        new(LongName),
                        new(epoch),
                        CanonVersion.Current,
                        [SmallTruths.Datum(LongName + epoch, new(LongName), epoch)]),
                ]),
            default);
        await store.SettleAsync();
    }
}
