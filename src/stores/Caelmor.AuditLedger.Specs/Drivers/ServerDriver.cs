using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has the server of a scenario: an operator makes its ledger, it starts, writes and
/// stops.</summary>
public sealed class ServerDriver(LedgerWorld world, Alderford cast, LedgerHistory history)
    : IAsyncDisposable
{
    private const int Many = 20;
    private const int Group = 100;
    private const string ByServer = "server";

    private readonly List<Tail> _setAside = [];
    private Action? _judge;
    private (int Events, int Snapshots)? _beginning;
    private LedgerProcess? _server;
    private bool _isMade;

    /// <summary>The process of the server, started or not.</summary>
    internal LedgerProcess Server => _server ??= world.Process(ByServer);

    /// <summary>The ledger holds so many events and snapshots when the scenario begins.</summary>
    public void Begin(int events, int snapshots) => _beginning = (events, snapshots);

    /// <summary>What the scenario begins with is there, and the server has started.</summary>
    public async Task BeReadyAsync()
    {
        if (!_isMade)
        {
            _isMade = true;
            var (events, snapshots) = _beginning ?? (0, 0);
            AnswerDriver.Demand("the making of a ledger", await world.Process("operator").CreateAsync());
            await BeOpenAsync();
            await FillAsync(events, snapshots);
        }

        await BeOpenAsync();
    }

    /// <summary>Makes the next events; they are not appended yet.</summary>
    internal List<AuditEvent> MakeEvents(int count, string remark = "")
    {
        var first = history.Made;
        history.Made += count;
        return [.. Enumerable.Range(first, count).Select(number => remark.Length == 0
            ? cast.Event(number)
            : cast.Event(number, remark))];
    }

    /// <summary>Makes the next snapshot; it is not written yet.</summary>
    internal LedgerSnapshot MakeSnapshot() => cast.Snapshot(history.SnapshotsMade++);

    /// <summary>Appends, and keeps account of what is acknowledged.</summary>
    internal async Task<LedgerRefusal?> AppendAsync(IReadOnlyList<AuditEvent> events)
    {
        await BeReadyAsync();
        var refusal = await Server.AppendAsync(events);
        if (refusal is null)
        {
            history.Add(events);
        }

        return refusal;
    }

    /// <summary>Writes a snapshot, and keeps account of it if it is acknowledged.</summary>
    internal async Task<LedgerRefusal?> WriteSnapshotAsync(LedgerSnapshot snapshot)
    {
        await BeReadyAsync();
        var refusal = await Server.WriteSnapshotAsync(snapshot);
        if (refusal is null)
        {
            history.Add(snapshot);
        }

        return refusal;
    }

    /// <summary>Appends events that the rules let nobody refuse.</summary>
    internal async Task AppendPlainAsync(int count, string remark = "") => AnswerDriver.Demand(
        "the append of what is in order", await AppendAsync(MakeEvents(count, remark)));

    /// <summary>Closes the ledger, if it is open.</summary>
    internal Task StopAsync()
    {
        JudgeTheStart();
        return CloseAsync();
    }

    /// <summary>Kills the server. The machine goes on, or loses its power.</summary>
    internal void Kill(CrashKind kind)
    {
        JudgeTheStart();
        Server.Kill();
        _server = null;
        world.Disks = world.Disks.After(kind);
    }

    /// <summary>Starts a server that knows nothing but the files.</summary>
    internal async Task<LedgerRefusal?> StartAsync()
    {
        await StopAsync();
        return await StartedAsync();
    }

    /// <summary>The last start set aside what a crash had left, and left alone what others had set
    /// aside. Nobody asks before what comes next, for the scenario can ask for it itself.</summary>
    internal void JudgeTheStart()
    {
        var judge = _judge;
        _judge = null;
        judge?.Invoke();
    }

    /// <summary>The folders are those of another ledger.</summary>
    internal void ForgetWhatWasSetAside() => _setAside.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task BeOpenAsync()
    {
        if (!Server.IsOpen)
        {
            AnswerDriver.Demand("the start", await StartedAsync());
            JudgeTheStart();
        }
    }

    private async Task<LedgerRefusal?> StartedAsync()
    {
        var tails = new Tails(world, world.Disks);
        var refusal = await Server.StartAsync();
        if (refusal is null)
        {
            var host = Server.Host;
            _judge = () =>
            {
                tails.ShouldHaveLeft(_setAside);
                _setAside.AddRange(tails.ShouldBeSetAside(host.Reported));
            };
        }

        return refusal;
    }

    private async Task CloseAsync()
    {
        if (_server is not null)
        {
            await _server.CloseAsync();
            _server = null;
        }
    }

    // Of few events each is appended by itself; the snapshots lie between them.
    private async Task FillAsync(int events, int snapshots)
    {
        var size = events > Many ? Group : 1;
        for (var done = 0; done < events; done += size)
        {
            await AppendPlainAsync(Math.Min(size, events - done));
            if (history.Snapshots.Count < snapshots)
            {
                await FillSnapshotAsync();
            }
        }

        while (history.Snapshots.Count < snapshots)
        {
            await FillSnapshotAsync();
        }
    }

    private async Task FillSnapshotAsync() => AnswerDriver.Demand(
        "the writing of a snapshot", await WriteSnapshotAsync(MakeSnapshot()));
}
