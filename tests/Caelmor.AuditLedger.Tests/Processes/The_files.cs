using System.Globalization;
using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Tests.Processes;

/// <summary>Are the same bytes wherever they are written, and read by anybody's tools.</summary>
public sealed class The_files
{
    [Fact]
    public async Task Are_the_same_bytes_in_a_culture_with_other_numbers_and_signs()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus ";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        odd.DateTimeFormat.TimeSeparator = "h";
        var (before, usual) = (CultureInfo.CurrentCulture, await WrittenAsync());

        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (odd, odd);
            (await WrittenAsync()).Should().Equal(usual);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    [Theory]
    [InlineData("TZ", "Asia/Kathmandu")]
    [LongInlineData("LC_ALL", "tr_TR.UTF-8")]
    [LongInlineData("LC_ALL", "ar_EG.UTF-8")]
    [LongInlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]
    public async Task Are_the_same_bytes_in_other_surroundings(string name, string value)
    {
        var expected = await WrittenByAsync();

        (await WrittenByAsync(null, new KeyValuePair<string, string?>(name, value)))
            .Should().Equal(expected);
    }

    [WhereMachinesAreRenamedFact(IsLong = true)]
    public async Task Are_the_same_bytes_on_a_machine_of_another_name() =>
        (await WrittenByAsync(WhereMachinesAreRenamedFactAttribute.Elsewhere))
            .Should().Equal(await WrittenByAsync());

    [WhereThereIsTheory("jq")]
    [InlineData("-c .", null)]
    [InlineData("-r .id", "0\n1\n2\n3\n4\n5\n6\n")]
    [InlineData("-r 'select(.type==\"PURCHASE_REFUSED\").id'", "1\n4\n")]
    [InlineData("-s length", "7\n")]
    public async Task Are_read_by_jq(string filter, string? answer)
    {
        using var place = await Operating.An_operator.WithEventsAsync(7);

        (await AskAsync($"jq {filter} '{place.Events}'"))
            .Should().Be(answer ?? await File.ReadAllTextAsync(place.Events));
        (await AskAsync($"jq -s 'last.count' '{place.EventSeals}'")).Should().Be("7\n");
    }

    [WhereThereIsTheory("grep")]
    [InlineData("-c PURCHASE_REFUSED", "2\n")]
    [InlineData("-c ''", "7\n")]
    [InlineData("-cP '^\\{.*\\}$'", "7\n")]
    public async Task Are_read_by_grep(string pattern, string answer)
    {
        using var place = await Operating.An_operator.WithEventsAsync(7);

        (await AskAsync($"grep {pattern} '{place.Events}'")).Should().Be(answer);
    }

    private static async Task<byte[]> WrittenAsync()
    {
        using var place = await Place.CreatedAsync();
        await using (var open = await place.StartAsync())
        {
            await open.It.AppendedAsync(Town.Events(0, 1_500));
            await open.It.AppendedAsync(Town.Event(1_500, "Zoë Ğ"));
            (await open.It.WriteSnapshotAsync(Town.Snapshot(-1), default)).Granted();
        }

        return Bytes(place);
    }

    private static async Task<byte[]> WrittenByAsync(
        string[]? before = null, params KeyValuePair<string, string?>[] surroundings)
    {
        using var place = new Place();
        using var process = LedgerProcess.Start(
            [ProveCommand.Victim, place.Path, "30"], before, surroundings);
        var said = await ToolRun.OfAsync(process);
        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        return Bytes(place);
    }

    private static byte[] Bytes(Place place) =>
    [
        .. Directory.GetFiles(place.Path, "*.ndjson").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllBytes),
    ];

    private static async Task<string> AskAsync(string command) =>
        (await ToolRun.InShellAsync(command)).Output;
}
