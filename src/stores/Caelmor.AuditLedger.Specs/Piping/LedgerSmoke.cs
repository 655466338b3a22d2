using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Takes the adapter of a ledger through a day without trouble, step by step. What it does
/// is not judged.</summary>
/// <param name="lease">The process of the adapter.</param>
public sealed class LedgerSmoke(IAdapterLease lease)
{
    private static readonly IIntroduction Somebody = new InitializeResult(1, "somebody", "1");

    private readonly Alderford _cast = new();
    private LedgerPipe.PipedTrial? _trial;
    private LedgerWorld? _world;
    private LedgerProcess? _server;

    /// <summary>What is tried, in its order; each step tells what came of it.</summary>
    public IEnumerable<SmokeStep> Steps =>
    [
        new("files", FilesAsync),
        new("create", CreateAsync),
        new("start", StartAsync),
        new("append", AppendAsync),
        new("snapshot", WriteSnapshotAsync),
        new("read", ReadAsync),
        new("close", CloseAsync),
    ];

    private LedgerProcess Server => _server!;

    private async Task<string> FilesAsync()
    {
        var files = await LedgerPipe.AskFilesAsync(lease);
        _trial = new(Somebody, files, lease);
        _world = new(new(_trial.Trial.Start), _cast, new Journal());
        return $"{files.Events} and {files.Snapshots}";
    }

    private async Task<string> CreateAsync()
    {
        Demand(await _world!.Process("operator").CreateAsync());
        return "a ledger that holds nothing";
    }

    private async Task<string> StartAsync()
    {
        _server = _world!.Process("server");
        Demand(await Server.StartAsync());
        return $"replayed in {Server.Host.Steps.Count} steps";
    }

    private async Task<string> AppendAsync()
    {
        Demand(await Server.AppendAsync([_cast.Event(0), _cast.Event(1)]));
        return "2 events are acknowledged";
    }

    private async Task<string> WriteSnapshotAsync()
    {
        Demand(await Server.WriteSnapshotAsync(_cast.Snapshot(0)));
        return "a snapshot is acknowledged";
    }

    private async Task<string> ReadAsync()
    {
        var read = await Server.ReadAllAsync();
        Demand(Asking.RefusalOf(read));
        return $"{read.Match(events => events.Count, _ => 0)} events are read";
    }

    private async Task<string> CloseAsync()
    {
        await Server.CloseAsync();
        await _trial!.Trial.EndAsync(false);
        return "closed";
    }

    private static void Demand(LedgerRefusal? why)
    {
        if (why is not null)
        {
            throw new MalformedAnswerException(
                "a request is granted where nothing is wrong.",
                $"a refusal: at {why.Path}, {why.Found}");
        }
    }
}
