using System.Text.Json;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Viewing;

/// <summary>Is written outside of the ledger, says how much of it is shown, and is no larger than a
/// browser can hold.</summary>
public sealed class A_page_of_a_ledger
{
    [Fact]
    public async Task Tells_what_there_is_and_changes_nothing()
    {
        using var place = await An_operator.WithEventsAsync(7);
        using var desk = new Place();
        var before = Snapshot(place);

        var said = await ViewAsync(place, desk.Of("a.html"), "--json");
        var head = (await LedgerCommand.RunAsync("head", place.Path)).Output.Trim();

        said.ExitCode.Should().Be(ExitCode.Success, said.Output + said.Errors);
        using var answer = JsonDocument.Parse(said.Output);
        answer.RootElement.GetProperty("shown").GetInt32().Should().Be(7);
        answer.RootElement.GetProperty("head").GetString().Should().Be(head);
        var page = await File.ReadAllTextAsync(desk.Of("a.html"));
        page.Should().Contain(head).And.Contain("All 7 are shown")
            .And.Contain("<bdi>PURCHASE_DECIDED/1</bdi></th>\n<td>3</td><td>42.9 %</td>");
        Snapshot(place).Should().BeEquivalentTo(before);
        Directory.GetFileSystemEntries(desk.Path).Should().ContainSingle("nothing is left beside it");
    }

    [Fact]
    public async Task Counts_all_events_and_shows_the_last()
    {
        using var place = await Place.CreatedAsync();
        await using (var open = await place.StartAsync())
        {
            await open.It.AppendedAsync(Town.Events(0, 3_000));
        }

        using var desk = new Place();
        (await ViewAsync(place, desk.Of("a.html"))).Output.Should().Contain("1000 of 3000 events");
        (await File.ReadAllTextAsync(desk.Of("a.html"))).Should()
            .Contain("The last 1,000 of 3,000 are shown").And.Contain("<td>1,000</td><td>33.3 %</td>")
            .And.Contain("id=\"e3000\"").And.Contain("id=\"e2001\"").And.NotContain("id=\"e2000\"");
        (await ViewAsync(place, desk.Of("a.html"), "--last", "2")).ExitCode
            .Should().Be(ExitCode.Success, "a former page is replaced");
        (await File.ReadAllTextAsync(desk.Of("a.html"))).Should()
            .Contain("id=\"e2999\"").And.NotContain("id=\"e2998\"");
    }

    [LongFact]
    public async Task Is_bounded_however_long_events_and_however_many_types_are()
    {
        using var place = await Place.CreatedAsync();
        var server = new TownServer
        {
            Union = [.. Enumerable.Range(1, 100).Select(number =>
                new EventType($"KIND_{new string('X', 900)}_{number}", number))],
        };
        await using (var open = await place.StartAsync(server))
        {
            await open.It.AppendedAsync([.. server.Union.Select(type => AuditEvent.Of(
                $$"""{"type":"{{type.Name}}","version":{{type.Version}},"ü":"{{new string('ü', 400_000)}}"}"""))]);
        }

        using var desk = new Place();
        (await ViewAsync(place, desk.Of("a.html"))).ExitCode.Should().Be(ExitCode.Success);
        var page = await File.ReadAllTextAsync(desk.Of("a.html"));
        page.Length.Should().BeLessThan(1_000_000);
        page.Should().Contain("more bytes are left out").And.Contain("other types")
            .And.NotContain("\uFFFD", "no sign was cut in two");
    }

    [Fact]
    public async Task Of_a_ledger_that_holds_nothing_says_so()
    {
        using var place = await Place.CreatedAsync();
        using var desk = new Place();

        (await ViewAsync(place, desk.Of("a.html"))).ExitCode.Should().Be(ExitCode.Success);

        (await File.ReadAllTextAsync(desk.Of("a.html"))).Should().Contain("It has no event yet");
    }

    [Fact]
    public async Task Takes_the_place_of_nothing_else()
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var desk = new Place();
        await File.WriteAllTextAsync(desk.Of("letter.html"), "<!doctype html>Dear Mara");
        Directory.CreateDirectory(desk.Of("folder"));

        foreach (var (file, word) in new[]
        {
            (desk.Of("letter.html"), "no page of 'view'"), (desk.Of("folder"), "no page of 'view'"),
            (place.Of("a.html"), "the folder of the ledger"),
        })
        {
            var said = await ViewAsync(place, file);
            said.ExitCode.Should().Be(ExitCode.WrongUsage, file);
            said.Errors.Should().Contain(word);
        }

        var nowhere = await ViewAsync(place, desk.Of("nowhere/a.html"));
        nowhere.ExitCode.Should().Be(ExitCode.Rejected);
        nowhere.Errors.Should().Contain("can't be written");
        (await ViewAsync(place, desk.Of("a.html"), "--last", "10001")).ExitCode
            .Should().Be(ExitCode.WrongUsage);
        (await File.ReadAllTextAsync(desk.Of("letter.html"))).Should().EndWith("Dear Mara");
    }

    [Fact]
    public async Task Of_a_ledger_that_was_altered_is_refused()
    {
        using var place = await An_operator.WithEventsAsync(2);
        using var desk = new Place();
        var text = await File.ReadAllTextAsync(place.Events);
        await File.WriteAllTextAsync(
            place.Events, text.Replace("Mara", "Cora", StringComparison.Ordinal));

        (await ViewAsync(place, desk.Of("a.html"))).ExitCode.Should().Be(ExitCode.Rejected);

        File.Exists(desk.Of("a.html")).Should().BeFalse();
    }

    private static Task<ToolRun> ViewAsync(Place place, string file, params string[] more) =>
        LedgerCommand.RunAsync(["view", place.Path, "--out", file, .. more]);

    private static Dictionary<string, string> Snapshot(Place place) =>
        Directory.GetFiles(place.Path).ToDictionary(
            path => path,
            path => $"{File.GetLastWriteTimeUtc(path):O} {Convert.ToHexString(File.ReadAllBytes(path))}");
}
