using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.AuditLedger.CrashProofs.Workloads;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.AuditLedger.CrashProofs.Damage;

/// <summary>Every byte of every file of a closed ledger bit by bit, every length, every line taken
/// out, doubled, swapped and put in.</summary>
/// <remarks>What stands behind the last seal, whole and a line of theirs, was acknowledged and not
/// sealed yet, for all that can be known: so a last line that is doubled may be read twice, and
/// nothing else may become of it.</remarks>
internal sealed class EveryAlteration() : Proof<LedgerProofConditions>(
    ProofSort.Damage,
    "every alteration",
    "Whatever is altered in what people read is refused, or is the last line read twice; whatever "
    + "is altered in the seals is refused, or the same history is read.",
    "files")
{
    private const byte LineFeed = (byte)'\n';

    // Each bit, and all of them.
    private static readonly byte[] Masks = [255, 1, 2, 4, 8, 16, 32, 64, 128];

    private static readonly byte[] Foreign =
        "{\"type\":\"PURCHASE_DECIDED\",\"version\":1}\n"u8.ToArray();

    protected override async Task ProveAsync(
        ProofLog log, LedgerProofConditions conditions, CancellationToken cancellation)
    {
        var (image, known) = await Workload.ClosedAsync();
        var trial = new AlterationTrial(log, image, known, conditions.Subject);
        await trial.ShouldBeReadAsync();
        string[] names = [.. image.Files.Keys.Where(name => name.EndsWith(
            ".ndjson", StringComparison.Ordinal))];
        await log.EachAsync(names, async (name, ended) =>
        {
            foreach (var (what, altered, how) in Alterations(image.Files[name]))
            {
                ended.ThrowIfCancellationRequested();
                await trial.ShouldBeNoticedAsync(what, name, altered, how);
            }
        }, cancellation);
    }

    private static IEnumerable<(string What, byte[] Altered, string How)> Alterations(
        byte[] content) => [.. Flips(content), .. Cuts(content), .. LinesOf(content)];

    private static IEnumerable<(string, byte[], string)> Flips(byte[] content) =>
        from at in Enumerable.Range(0, content.Length)
        from mask in Masks
        select ("flips", With(content, at, mask), $"byte {at} xor {mask}");

    private static IEnumerable<(string, byte[], string)> Cuts(byte[] content) =>
        Enumerable.Range(0, content.Length)
            .Select(length => ("cuts", content[..length], $"cut to {length} bytes"));

    private static IEnumerable<(string, byte[], string)> LinesOf(byte[] content)
    {
        var lines = Split(content);
        for (var at = 0; at < lines.Count; at++)
        {
            yield return (
                "lines", Of([.. lines[..at], .. lines[(at + 1)..]]), $"without line {at + 1}");
            yield return (
                at < lines.Count - 1 ? "lines" : AlterationTrial.LastLines,
                Of([.. lines[..(at + 1)], .. lines[at..]]),
                $"with line {at + 1} twice");
            yield return (
                "lines",
                Of([.. lines[..at], Foreign, .. lines[at..]]),
                $"with another line before line {at + 1}");
            for (var other = at + 1; other < lines.Count; other++)
            {
                List<byte[]> swapped = [.. lines];
                (swapped[at], swapped[other]) = (swapped[other], swapped[at]);
                yield return ("lines", Of(swapped), $"with lines {at + 1} and {other + 1} swapped");
            }
        }
    }

    private static byte[] With(byte[] content, int at, byte mask)
    {
        byte[] altered = [.. content];
        altered[at] ^= mask;
        return altered;
    }

    private static byte[] Of(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line)];

    private static List<byte[]> Split(byte[] content)
    {
        var lines = new List<byte[]>();
        for (var from = 0; from < content.Length;)
        {
            var to = Array.IndexOf(content, LineFeed, from) + 1;
            lines.Add(content[from..to]);
            from = to;
        }

        return lines;
    }
}

/// <summary>Starts a server on a closed ledger of which a file was altered.</summary>
internal sealed class AlterationTrial(
    ProofLog log, DiskImage image, Demand known, Subject subject)
{
    /// <summary>Last lines that stand there twice, as they are counted.</summary>
    public const string LastLines = "last lines";

    /// <summary>What nobody altered has to be read: else nothing would be shown by the
    /// others.</summary>
    public Task ShouldBeReadAsync() => log.TryAsync("whole ledgers", "unaltered", async () =>
        await FoundAsync(image) is (null, { } server) && known.Missing(server) is null
            ? null
            : new("a refusal, or another history.", "all of it.", "unaltered"));

    /// <summary>An alteration has to be refused; one of the seals may do no harm.</summary>
    public Task ShouldBeNoticedAsync(string what, string name, byte[] altered, string how)
    {
        var again = $"{name}, {how}";
        return log.TryAsync(what, again, async () =>
        {
            if (altered.AsSpan().SequenceEqual(image.Files[name]))
            {
                return null;
            }

            var (why, server) = await FoundAsync(new(
                new Dictionary<string, byte[]>(image.Files) { [name] = altered }));
            var isOfSeals = name.Contains(".seals.", StringComparison.Ordinal);
            var isLast = what == LastLines && !isOfSeals;
            return why is not null ? Judge(why, again)
                : (isOfSeals && IsTheSame(server)) || (isLast && IsTheSameAndOnceMore(server)) ? null
                : new(
                    $"{server.Events.Count} events and the snapshot {server.Latest}.",
                    isOfSeals ? "a refusal, or the same history."
                        : isLast ? "a refusal, or the same history and its last line again."
                        : "a refusal.",
                    again);
        });
    }

    private bool IsTheSame(Scribe server) => known.Missing(server) is null
        && server.Latest == Chronicle.Snapshot(known.Snapshots - 1);

    // Of snapshots the latest is read, and that is the same.
    private bool IsTheSameAndOnceMore(Scribe server)
    {
        if (server.Events.Count == known.Events + 1 && server.Events[^1] == server.Events[^2])
        {
            server.Events.RemoveAt(known.Events);
        }

        return IsTheSame(server);
    }

    private static ProofFinding? Judge(LedgerRefusal why, string again) =>
        why is { Path.Length: > 0, Found.Length: > 0, Expected.Length: > 0, Remedy.Length: > 0 }
            ? null
            : new($"{why}.", "a refusal that says where, what, and what to do.", again);

    private async Task<(LedgerRefusal? Why, Scribe Server)> FoundAsync(DiskImage altered)
    {
        var server = new Scribe();
        var outcome = await server.StartAsync(subject(new(altered)));
        if (outcome.Match<IAuditLedger?>(one => one, _ => null) is { } ledger)
        {
            await ledger.DisposeAsync();
        }

        return (outcome.Match(_ => (LedgerRefusal?)null, why => why), server);
    }
}
