using System.Text.Json;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.Conformance.Judging;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>One process of a trial, at the adapter's side.</summary>
internal sealed class ServedProcess(IAuditLedgerImplementation ledger, CallingPorts ports)
{
    private IAuditReader? _open;

    private IAuditReader Reader => _open ?? throw new InvalidOperationException(
        "The process has no ledger open.");

    private IAuditLedger Writer => _open as IAuditLedger ?? throw new InvalidOperationException(
        "The process has no ledger open for writing.");

    /// <summary>Has the ledger do what is asked for.</summary>
    public async Task<object?> AnswerAsync(
        string method, ProcessForm form, CancellationToken cancellation) => (method, form) switch
        {
            (_, CreateForm one) => Answer(
                await ledger.CreateAsync(Places(one.Paths), cancellation)),
            (_, StartForm one) => Opened(await ledger.StartAsync(
                Places(one.Paths), new CallingHost(ports, one.Database, one.Union), cancellation)),
            (_, ObserveForm one) => Opened(await ledger.ObserveAsync(
                Places(one.Paths), new CallingHost(ports, one.Database, []), cancellation)),
            (_, MigrateForm one) => Answer(await ledger.MigrateAsync(
                new CallingDatabase(ports, one.Database),
                [.. one.Migrations.Select(next => new Hosting.Migration(next.Number, next.Script))],
                cancellation)),
            (_, AppendForm one) => Answer(await Writer.AppendAsync(
                [.. one.Events.Select(json => new AuditEvent(json))], cancellation)),
            (_, SnapshotForm one) => Answer(
                await Writer.WriteSnapshotAsync(new(one.Snapshot), cancellation)),
            (_, WakeForm one) => Wake(one.Timer),
            (TalkWords.Close, _) => await CloseAsync(),
            _ => await ReadAsync(method, form, cancellation),
        };

    private async Task<object?> ReadAsync(
        string method, ProcessForm form, CancellationToken cancellation) => (method, form) switch
        {
            (_, PageForm one) => Answer(
                await Reader.ReadAsync(one.First, one.Most, cancellation),
                events => events.Select(each => each.Json).ToArray()),
            (_, ConfirmForm one) => Answer(
                await Reader.ConfirmsAsync(one.Older, cancellation), isIt => isIt),
            (TalkWords.ReadLatest, _) => Answer(
                await Reader.ReadLatestAsync(cancellation), latest => latest?.Json),
            _ => Answer(await Reader.HeadAsync(cancellation), head => head),
        };

    private async Task<object?> CloseAsync()
    {
        await Reader.DisposeAsync();
        _open = null;
        return null;
    }

    private object? Wake(int timer)
    {
        ports.Wake(timer);
        return null;
    }

    private LedgerPlaces Places(PathsForm paths) => new(
        new CallingMount(ports, Disks.LedgerPart.Events, paths.Events),
        new CallingMount(ports, Disks.LedgerPart.Snapshots, paths.Snapshots));

    private AnswerForm Opened<T>(LedgerOutcome<T>? outcome)
        where T : IAuditReader => Answer(outcome, opened =>
        {
            _open = opened;
            return null;
        });

    private static AnswerForm Answer<T>(
        LedgerOutcome<T>? outcome, Func<T, object?>? written = null) => outcome switch
        {
            LedgerOutcome<T>.Granted one => new()
            {
                Granted = JsonSerializer.SerializeToElement(
                    written?.Invoke(one.Value), LedgerPipe.Forms),
            },
            LedgerOutcome<T>.Refused { Why: { } why } => new() { Refused = RefusalForm.Of(why) },
            _ => throw new MalformedAnswerException(
                "a ledger grants a request, or refuses it with a reason.", "nothing (null)."),
        };
}
