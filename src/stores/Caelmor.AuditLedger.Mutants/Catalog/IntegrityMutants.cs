using System.Text;
using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference.Files;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that don't notice what became of their files (dl-13).</summary>
internal static class IntegrityMutants
{
    private const string Altered = "a history that was altered is refused";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        Opening("checks-json-only", "dl-13.1", "It looks whether lines are events, and not whether they "
            + "are those that were written.", Altered, files => files with { IsSealed = (_, _) => true }),
        Opening("checks-the-last-seal-only", "dl-13.1", "It looks at the end of the history alone.",
            Altered, files => files with { IsSealed = (seal, digest) =>
                seal.Number < 4 || files.IsSealed(seal, digest) }),
        LedgerMutant.Stepping(
            "takes-what-is-there",
            "dl-13.2",
            "It takes a history that ends before its seal for one that was shorter.",
            Altered,
            steps => steps with
            {
                Files = steps.Files with { IsLongEnough = (_, _) => true },
                LoadLatest = file => file.Lines().Select(line => new LedgerSnapshot(line))
                    .LastOrDefault(),
            }),
        Opening("drops-it-unsaid", "dl-13.3", "It cuts off what a crash left, and says nothing.",
            "is reported, with its file", files => files with { SetAside = end => end.Cut() }),
        Opening("reports-and-drops", "dl-13.3", "It cuts off what a crash left, and keeps nothing.",
            "is kept, in another file", files => files with { SetAside = end =>
            {
                end.Report();
                end.Cut();
            } }),
        Opening("cuts-before-it-keeps", "dl-13.3", "It cuts off what a crash left, and keeps it then.",
            "whenever setting it aside is interrupted", files => files with { SetAside = end =>
            {
                end.Cut();
                end.Keep();
                end.Report();
            } }),
        Opening("keeps-without-a-flush", "dl-13.3", "It keeps what a crash left, and does not flush it.",
            "whenever setting it aside is interrupted", files => files with { SetAside = end =>
            {
                end.Mount.Replace(end.KeptIn, end.Line.Text);
                end.Report();
                end.Cut();
            } }),
        LedgerMutant.Spoiling(
            "ends-a-whole-object",
            "dl-13.3",
            "It takes an object without its line break for an event, and writes the line break.",
            "is reported, with its file",
            () => new() { BeforeStart = (places, _) =>
            {
                var all = Json.All(places.Events, Names.Events);
                if (all.Length > 0 && all.Span[^1] == (byte)'}')
                {
                    places.Events.Append(Names.Events, "\n"u8.ToArray());
                }
            } }),
        LedgerMutant.Stepping(
            "two-writers",
            "dl-13.4",
            "It has no lock.",
            "the start is refused",
            steps => steps with { Lock = _ => new MemoryStream() }),
        LedgerMutant.Stepping(
            "leaves-its-lock-behind-when-it-closes",
            "dl-13.4",
            "It lets go of its lock when its process ends, and not when it is closed.",
            "the start is granted",
            steps => steps with { Lock = places =>
            {
                steps.Lock(places);
                return new MemoryStream();
            } }),
        LedgerMutant.Spoiling(
            "compares-counts-only",
            "dl-13.5",
            "It confirms a head if there are as many events, at least.",
            "a head of another history is not confirmed",
            () => new() { Reader = (reader, _) => new SpoiltReader(reader)
            {
                Confirms = async (inner, older) =>
                    (await inner.HeadAsync(CancellationToken.None)).Match(
                        head => LedgerOutcome.Granted(head.Events >= older.Events),
                        LedgerOutcome.Refused<bool>),
            } }),
        LedgerMutant.Spoiling(
            "confirms-the-newest-only",
            "dl-13.5",
            "It confirms a head if it is the newest.",
            "an older head of the same history is confirmed",
            () => new() { Reader = (reader, _) => new SpoiltReader(reader)
            {
                Confirms = async (inner, older) =>
                    (await inner.HeadAsync(CancellationToken.None)).Match(
                        head => LedgerOutcome.Granted(head == older),
                        LedgerOutcome.Refused<bool>),
            } }),
        LedgerMutant.Stepping(
            "takes-long-lines",
            "dl-13.6",
            "It takes a line of any length.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) =>
                line.Length > LedgerLimits.LineBytes ? null : steps.JudgeEvent(union, line) }),
        LedgerMutant.Spoiling(
            "reads-the-whole-file",
            "dl-13.6",
            "It reads the file in one go.",
            "bytes are read at a time",
            () => new() { BeforeStart = (places, _) => Json.All(places.Events, Names.Events) }),
        Opening("names-no-folder", "dl-13.3", "It reports the bare name of the file that keeps what a "
            + "crash left.", "in the file that the report names", files => files with
            {
                SetAside = end =>
                {
                    end.Keep();
                    end.Reports.SetAside(new(
                        $"{end.Mount.Path}/{end.File}", end.Line.Offset, end.Line.Text.Length, end.KeptIn));
                    end.Cut();
                },
            }),
        LedgerMutant.Spoiling(
            "looks-at-events-alone",
            "dl-13.5",
            "It confirms a head whatever it says of snapshots.",
            "confirms no head of another history",
            () => new() { Reader = (reader, _) => new SpoiltReader(reader)
            {
                Confirms = async (inner, older) =>
                    await (await inner.HeadAsync(CancellationToken.None)).Match(
                        head => inner.ConfirmsAsync(
                            older with
                            {
                                Snapshots = head.Snapshots,
                                SnapshotSeal = head.SnapshotSeal,
                            },
                            CancellationToken.None),
                        why => ValueTask.FromResult(LedgerOutcome.Refused<bool>(why))),
            } }),
        LedgerMutant.Stepping(
            "counts-signs",
            "dl-13.6",
            "It takes a line of 1 MiB of signs, however many bytes they are.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) =>
                line.Length > LedgerLimits.LineBytes
                    && Encoding.UTF8.GetCharCount(line.Span) <= LedgerLimits.LineBytes
                        ? null
                        : steps.JudgeEvent(union, line) }),
    ];

    private static LedgerMutant Opening(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<SealedFileSteps, SealedFileSteps> change) => LedgerMutant.Stepping(
            name, breaks, sentence, caughtBy, steps => steps with { Files = change(steps.Files) });
}
