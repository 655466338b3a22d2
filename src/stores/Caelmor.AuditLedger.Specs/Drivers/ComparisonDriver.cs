using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Makes further ledgers, to be compared with each other or with the one of the
/// scenario.</summary>
public sealed class ComparisonDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, Alderford cast, AnswerDriver answer)
{
    private const int Year = 365;
    private const int Some = 5;
    private const int Many = 110;

    private readonly List<DiskPair> _ledgers = [];

    /// <summary>The same is done to two ledgers, and to the second one so much later.</summary>
    public async Task DoTheSameTwiceAsync(int years)
    {
        foreach (var later in new[] { 0, years * Year })
        {
            world.SetClock(TimeSpan.FromDays(later));
            var disks = DiskPair.Empty();
            await WorkAsync(disks);
            _ledgers.Add(disks);
        }

        answer.Note("the work on two ledgers", null);
    }

    /// <summary>Both have the same files, to the byte.</summary>
    public void ShouldHaveTheSameFiles() => Expect.That(
        _ledgers is [var one, var other] && one.Digest == other.Digest,
        "the same appends give the same files, byte for byte.",
        () => $"they differ in {string.Join(", ", Different())}.");

    /// <summary>Each line is the event that was handed over, in a ledger of its own, too.</summary>
    public async Task EachLineShouldStandAloneAsync()
    {
        await server.StopAsync();
        var lines = world.ContentOf(LedgerPart.Events).ToArray();
        foreach (var (number, expected) in history.Events.Index())
        {
            var line = LineOf(lines, number);
            var alone = await AloneAsync(new(line));
            Expect.That(
                alone.SequenceEqual([expected]),
                "each line is its event, whole, in a ledger of its own.",
                () => Lines.Difference([expected], alone));
        }
    }

    private static byte[] LineOf(byte[] lines, int number)
    {
        var rest = lines.AsSpan();
        for (; number > 0; number--)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var end = rest.IndexOf((byte)'\n');
        return (end < 0 ? rest : rest[..end]).ToArray();
    }

    private async Task<List<AuditEvent>> AloneAsync(AuditEvent line)
    {
        var disks = DiskPair.Empty();
        var process = await StartedAsync(disks, isNew: true);
        AnswerDriver.Demand("the append of a line", await process.AppendAsync([line]));
        await process.CloseAsync();
        var again = await StartedAsync(disks, isNew: false);
        await again.CloseAsync();
        return Replayed.Of(again.Host);
    }

    private async Task WorkAsync(DiskPair disks)
    {
        var process = await StartedAsync(disks, isNew: true);
        for (var number = 0; number < Some; number++)
        {
            AnswerDriver.Demand("the append", await process.AppendAsync([cast.Event(number)]));
        }

        AnswerDriver.Demand("the append", await process.AppendAsync(
            [.. Enumerable.Range(Some, Many).Select(number => cast.Event(number))]));
        for (var number = 0; number < Some; number++)
        {
            AnswerDriver.Demand(
                "the snapshot", await process.WriteSnapshotAsync(cast.Snapshot(number)));
        }

        await process.CloseAsync();
        var again = await StartedAsync(disks, isNew: false);
        AnswerDriver.Demand("the append", await again.AppendAsync([cast.Event(0)]));
        await again.CloseAsync();
    }

    private async Task<LedgerProcess> StartedAsync(DiskPair disks, bool isNew)
    {
        if (isNew)
        {
            AnswerDriver.Demand(
                "the making of a ledger", await world.Process("operator", disks).CreateAsync());
        }

        var process = world.Process("server of a further ledger", disks);
        AnswerDriver.Demand("the start", await process.StartAsync());
        return process;
    }

    private IEnumerable<string> Different() =>
        from part in Enum.GetValues<LedgerPart>()
        from name in _ledgers[0].Of(part).Names.Union(_ledgers[1].Of(part).Names)
        where !_ledgers[0].Of(part).ContentOf(name).SequenceEqual(_ledgers[1].Of(part).ContentOf(name))
        select name;
}
