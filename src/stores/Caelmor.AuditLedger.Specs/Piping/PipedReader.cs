using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.JsonRpc;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>A reader at the other end of a pipe.</summary>
internal class PipedReader(PipedProcess process) : IAuditReader
{
    public async ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        await process.AskAsync<IReadOnlyList<AuditEvent>>(
            TalkWords.Read,
            number => new PageForm(number, first, most),
            cancellation,
            granted =>
            [
                .. Read<ImmutableArray<ReadOnlyMemory<byte>>>(granted, "a list of events")
                    .Select(json => new AuditEvent(json)),
            ]);

    public async ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => await process.AskAsync(
            TalkWords.ReadLatest,
            number => new(number),
            cancellation,
            granted => granted.ValueKind == JsonValueKind.Null
                ? null
                : new LedgerSnapshot(Read<ReadOnlyMemory<byte>>(granted, "a snapshot")));

    public async ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        await process.AskAsync(
            TalkWords.Head,
            number => new(number),
            cancellation,
            granted => Read<LedgerHead>(granted, "a head"));

    public async ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) => await process.AskAsync(
            TalkWords.Confirms,
            number => new ConfirmForm(number, older),
            cancellation,
            granted => Read<bool>(granted, "true or false"));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await process.DoAsync(TalkWords.Close);
    }

    private static T Read<T>(JsonElement granted, string what) =>
        (T)granted.Read(typeof(T), what, LedgerPipe.Forms);
}

/// <summary>A writer at the other end of a pipe.</summary>
internal sealed class PipedWriter(PipedProcess process) : PipedReader(process), IAuditLedger
{
    private readonly PipedProcess _process = process;

    public async ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation) =>
        await _process.AskAsync<Acknowledged>(
            TalkWords.Append,
            number => new AppendForm(number, [.. events.Select(one => one.Json)]),
            cancellation);

    public async ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation) =>
        await _process.AskAsync<Acknowledged>(
            TalkWords.WriteSnapshot,
            number => new SnapshotForm(number, snapshot.Json),
            cancellation);
}
