using System.Text.Json;
using Caelmor.Storage.Writing;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_salvage : IDisposable
{
    private readonly TemporaryFolder _elsewhere = new();

    public void Dispose() => _elsewhere.Dispose();

    [Fact]
    public async Task Reads_all_but_the_datum_that_is_broken()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);

        var run = (await Tool.RunAsync("salvage", village.Path)).ShouldBeDone();

        run.Output.Should().Contain(village.TruthOf(2)).And.NotContain(village.TruthOf(1))
            .And.Contain("epoch 2").And.Contain("quest: 0 of 1 data can be read")
            .And.Contain("player: 2 of 2 data can be read")
            .And.Contain("nothing can be read from byte ").And.Contain("1 gap")
            .And.Contain("This is evidence and no truth");
    }

    [Fact]
    public async Task Is_exported_with_a_word_that_it_is_no_truth()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        var export = _elsewhere.Of("read.json");

        (await Tool.RunAsync("salvage", village.Path, "--out", export)).ShouldBeDone()
            .Output.Should().Contain($"Written to {export}.");

        var json = JsonDocument.Parse(File.ReadAllText(export)).RootElement;
        json.GetProperty("isTruth").GetBoolean().Should().BeFalse();
        json.GetProperty("notice").GetString().Should().Contain("no truth");
        var file = json.GetProperty("files")[0];
        file.GetProperty("epoch").GetInt64().Should().Be(2);
        file.GetProperty("gaps").GetArrayLength().Should().Be(1);
        var data = file.GetProperty("states").EnumerateArray()
            .SelectMany(state => state.GetProperty("data").EnumerateArray()).ToList();
        data.Select(one => one.GetProperty("key").GetString()).Should().BeEquivalentTo(
            SmallTruths.At(2).States.SelectMany(state => state.Data)
                .Select(datum => datum.Key.Text).Where(key => key != "quest/quest-state"));
        data.Should().OnlyContain(one => one.GetProperty("text").GetString() == "as of epoch 2");
    }

    [Fact]
    public async Task Reads_a_single_file_whatever_its_name()
    {
        using var village = await Village.WithAsync(1);
        var copy = _elsewhere.Of("copy of epoch one.bin");
        File.WriteAllBytes(copy, File.ReadAllBytes(village.TruthOf(1))[..500]);

        var run = (await Tool.RunAsync("salvage", copy)).ShouldBeDone();

        run.Output.Should().Contain(copy).And.Contain("epoch 1").And.Contain("player: 2 of 2");
    }

    [Fact]
    public async Task Of_a_sound_file_reads_everything()
    {
        using var village = await Village.WithAsync(1);

        var run = (await Tool.RunAsync("salvage", village.TruthOf(1))).ShouldBeDone();

        run.Output.Should().Contain("nothing is missing that can be known of");
    }

    [Fact]
    public async Task Takes_the_oddest_truths()
    {
        using var village = new Village();
        await village.CommitAsync(SmallTruths.Odd(1));
        var export = _elsewhere.Of("odd.json");

        (await Tool.RunAsync("salvage", village.TruthOf(1), "--out", export)).ShouldBeDone();

        JsonDocument.Parse(File.ReadAllText(export)).RootElement.GetProperty("files")[0]
            .GetProperty("states").GetArrayLength().Should().Be(4);
    }

    [Fact]
    public async Task Finds_nothing_to_do_in_a_sound_store()
    {
        using var village = await Village.WithAsync(1);

        (await Tool.RunAsync("salvage", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "no file", "fails its check", "name the file");
    }

    [Fact]
    public async Task Finds_nothing_in_a_file_that_never_was_a_truth()
    {
        var other = _elsewhere.Of("letter.txt");
        File.WriteAllText(other, "Dear Bram, the wolf is back.");

        (await Tool.RunAsync("salvage", other)).ShouldBeRefused(
            ExitCode.Rejected, "nothing in", "at least one datum", "another copy");
        (await Tool.RunAsync("salvage", _elsewhere.Of("nowhere"))).ShouldBeRefused(
            ExitCode.WrongUsage, "neither a file nor a folder");
    }

    [Fact]
    public async Task Is_never_written_over_a_file_into_a_store_or_nowhere()
    {
        using var village = await Village.WithAsync(1);
        village.Spoil(1);
        var there = _elsewhere.Of("there.json");
        File.WriteAllText(there, "mine");

        foreach (var (path, says) in new[]
        {
            (there, "is there already"),
            (village.Of("read.json"), "Found a truth store"),
            (_elsewhere.Of("no/read.json"), "Found no folder"),
        })
        {
            (await Tool.RunAsync("salvage", village.Path, "--out", path))
                .ShouldBeRefused(ExitCode.WrongUsage, says);
        }

        File.ReadAllText(there).Should().Be("mine");
        File.Exists(village.Of("read.json")).Should().BeFalse();
    }

    [Fact]
    public void Leaves_no_half_of_an_export_behind()
    {
        var export = _elsewhere.Of("read.json");

        FluentActions.Invoking(() => NewFile.Write(export, stream =>
        {
            stream.WriteByte((byte)'{');
            throw new IOException("No space left on device");
        })).Should().Throw<IOException>();

        File.Exists(export).Should().BeFalse();
    }

    [WhereThereIsTheory("strace")]
    [InlineData("")]
    [LongInlineData("a/b/")]
    public async Task Is_told_when_the_export_is_durable_and_its_name(string folder)
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        Directory.CreateDirectory(_elsewhere.Of(folder));
        var (export, calls) = (_elsewhere.Of($"{folder}read.json"), _elsewhere.Of("calls"));

        (await ToolProcess.InShellAsync(
            $"strace -f -y -qq -e trace=fsync,write -o '{calls}' "
            + $"{{0}} salvage '{village.Path}' --out '{export}'")).ShouldBeDone();

        File.ReadAllLines(calls)
            .TakeWhile(call => !call.Contains(" write(1<"))
            .Where(call => call.Contains(" fsync("))
            .Select(call => call[(call.IndexOf('<') + 1)..call.IndexOf('>')])
            .Should().Equal(export, Path.GetDirectoryName(export));
    }

    [Fact]
    public async Task That_is_longer_than_files_may_be_is_refused_and_not_there()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        var export = _elsewhere.Of("read.json");

        // No file gets longer than 1 KiB, not even one of the runtime.
        (await ToolProcess.InShellAsync(
            "ulimit -f 1; DOTNET_EnableWriteXorExecute=0 "
            + $"{{0}} salvage '{village.Path}' --out '{export}'")).ShouldBeRefused(
                ExitCode.Rejected, export, "the limit of this process for a file");

        File.Exists(export).Should().BeFalse();
    }

    [Fact]
    public async Task Is_told_to_machines_in_numbers()
    {
        using var village = await Village.WithAsync(1);
        village.Spoil(1);

        var file = (await Tool.RunAsync("salvage", village.Path, "--json")).ShouldBeDone()
            .Json.GetProperty("files")[0];

        file.GetProperty("read").GetInt32().Should().Be(7);
        file.GetProperty("states").EnumerateArray().Sum(one =>
            one.GetProperty("expected").GetInt32()).Should().Be(8);
        file.GetProperty("gaps")[0].GetProperty("length").GetInt64().Should().BePositive();
    }
}
