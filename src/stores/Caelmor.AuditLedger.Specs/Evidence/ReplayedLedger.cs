using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>A ledger that is not at hand: it does and says what is written down.</summary>
internal sealed class ReplayedLedger(string name, string version, ReplayedTalk talk)
    : IAuditLedgerImplementation
{
    private readonly int _process = talk.NextProcess();

    public string Name => name;

    public string Version => version;

    public LedgerFiles Files
    {
        get
        {
            var answer = talk.Play(TalkWords.Files, new() { ["process"] = _process }, ports: null);
            return new(
                answer.GetProperty("events").GetString()!,
                answer.GetProperty("snapshots").GetString()!);
        }
    }

    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) => ReplayedReader.Play(
            talk, _process, TalkWords.Create, [], new(places, host: null, database: null), Done);

    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        var ports = new ReplayedPorts(places, host, host.Database);
        return ReplayedReader.Play<IAuditLedger>(
            talk, _process, TalkWords.Start, [], ports,
            _ => new ReplayedWriter(talk, _process, ports));
    }

    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation)
    {
        var ports = new ReplayedPorts(places, host: null, surroundings.Database);
        return ReplayedReader.Play<IAuditReader>(
            talk, _process, TalkWords.Observe, [], ports,
            _ => new ReplayedReader(talk, _process, ports));
    }

    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        ReplayedReader.Play(
            talk, _process, TalkWords.Migrate, [], new(places: null, host: null, database), Done);

    internal static Acknowledged Done(JsonElement answer) => default;
}

/// <summary>A reader that says what is written down.</summary>
internal class ReplayedReader(ReplayedTalk talk, int process, ReplayedPorts ports) : IAuditReader
{
    public static ValueTask<LedgerOutcome<T>> Play<T>(
        ReplayedTalk talk,
        int process,
        string method,
        JsonObject parameters,
        ReplayedPorts ports,
        Func<JsonElement, T> read)
    {
        parameters["process"] = process;
        var answer = talk.Play(method, parameters, ports);
        return ValueTask.FromResult(answer.TryGetProperty("refused", out var why)
            ? LedgerOutcome.Refused<T>(Forms.RefusalOf(why))
            : LedgerOutcome.Granted(read(answer.GetProperty("granted"))));
    }

    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        Play<IReadOnlyList<AuditEvent>>(
            TalkWords.Read,
            new() { ["first"] = first, ["most"] = most },
            answer =>
            [
                .. answer.EnumerateArray().Select(one => new AuditEvent(talk.Bytes(one))),
            ]);

    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => Play(
            TalkWords.ReadLatest,
            [],
            answer => answer.ValueKind == JsonValueKind.Null
                ? null
                : new LedgerSnapshot(talk.Bytes(answer)));

    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        Play(TalkWords.Head, [], Forms.HeadOf);

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) => Play(
            TalkWords.Confirms,
            new() { ["older"] = Forms.Of(older) },
            answer => answer.GetBoolean());

    public async ValueTask DisposeAsync() =>
        await Play(TalkWords.Close, [], ReplayedLedger.Done);

    protected ValueTask<LedgerOutcome<T>> Play<T>(
        string method, JsonObject parameters, Func<JsonElement, T> read) =>
        Play(talk, process, method, parameters, ports, read);
}

/// <summary>A writer that says what is written down.</summary>
internal sealed class ReplayedWriter(ReplayedTalk talk, int process, ReplayedPorts ports)
    : ReplayedReader(talk, process, ports), IAuditLedger
{
    public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation) =>
        Play(TalkWords.Append, [], ReplayedLedger.Done);

    public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation) =>
        Play(TalkWords.WriteSnapshot, [], ReplayedLedger.Done);
}
