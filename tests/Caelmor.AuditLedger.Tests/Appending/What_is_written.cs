using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Appending;

/// <summary>Is the same wherever and whenever it is written, and anybody can read it.</summary>
public sealed class What_is_written
{
    [Fact]
    public async Task Is_this_to_the_byte()
    {
        using var place = await Place.CreatedAsync();
        await WriteAsync(place);

        File.ReadAllText(place.Events).Should().Be(
            """
            {"type":"PURCHASE_DECIDED","version":1,"id":"0","who":"Mara"}
            {"type":"PURCHASE_REFUSED","version":1,"id":"1","who":"Mara"}
            {"type":"DELIVERY_MADE","version":1,"id":"2","who":"Mara"}

            """);
        File.ReadAllText(place.Snapshots).Should().Be(
            """
            {"type":"SHADOW_LEDGER_SNAPSHOT","version":1,"state":{"silver":7}}

            """);
        File.ReadAllText(place.EventSeals).Should().Be(
            """
            {"type":"SEAL","version":1,"number":1,"end":0,"count":0,"events":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
            {"type":"SEAL","version":1,"number":2,"end":62,"count":1,"events":1,"sha256":"ONE"}
            {"type":"SEAL","version":1,"number":3,"end":183,"count":3,"events":3,"sha256":"TWO"}

            """.Replace("ONE", Digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", place, 0, 62), StringComparison.Ordinal)
            .Replace("TWO", Digest(
                Digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", place, 0, 62),
                place,
                62,
                183), StringComparison.Ordinal));
        Directory.GetFiles(place.Path).Select(Path.GetFileName).Should().BeEquivalentTo(
            "audit-events.ndjson",
            "audit-events.seals.ndjson",
            "snapshots.ndjson",
            "snapshots.seals.ndjson",
            "lock");
    }

    [Fact]
    public async Task Is_the_same_under_signs_and_digits_of_another_culture()
    {
        using var here = await Place.CreatedAsync();
        await WriteAsync(here);

        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "~";
        other.NumberFormat.NumberGroupSeparator = "'";
        other.NumberFormat.NumberGroupSizes = [1];
        other.NumberFormat.DigitSubstitution = DigitShapes.NativeNational;
        other.DateTimeFormat.TimeSeparator = "?";
        var former = CultureInfo.CurrentCulture;
        using var there = await Place.CreatedAsync();
        try
        {
            CultureInfo.CurrentCulture = other;
            await WriteAsync(there);
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }

        foreach (var name in new[] { "audit-events", "audit-events.seals", "snapshots", "snapshots.seals" })
        {
            File.ReadAllBytes(there.Of($"{name}.ndjson"))
                .Should().Equal(File.ReadAllBytes(here.Of($"{name}.ndjson")));
        }
    }

    [WhereThereIsJq]
    public async Task Is_read_by_jq_and_grep()
    {
        using var place = await Place.CreatedAsync();
        await WriteAsync(place);

        Run("jq", "-r", "select(.type==\"PURCHASE_REFUSED\") | .id", place.Events).Should().Be("1\n");
        Run("jq", "-s", "-c", "[.[].count]", place.EventSeals).Should().Be("[0,1,3]\n");
        Run("grep", "-c", "Mara", place.Events).Should().Be("3\n");
    }

    private static async Task WriteAsync(Place place)
    {
        await using var open = await place.StartAsync();
        await open.It.AppendedAsync(Town.Event(0));
        await open.It.AppendedAsync(Town.Event(1), Town.Event(2));
        (await open.It.WriteSnapshotAsync(Town.Snapshot(7), default)).Granted();
    }

    private static string Digest(string former, Place place, int from, int to) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            [
                .. System.Text.Encoding.ASCII.GetBytes(former),
                .. File.ReadAllBytes(place.Events)[from..to],
            ]));

    private static string Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}

/// <summary>A test that needs jq.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WhereThereIsJqAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(WhereThereIs.ReasonToSkip("jq"), test);
