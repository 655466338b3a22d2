using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Starts the server that a scenario is about, with whatever is wrong
/// beforehand.</summary>
public sealed class StartDriver(
    LedgerWorld world,
    ServerDriver server,
    LedgerHistory history,
    Alderford cast,
    FilesDriver files,
    ReplayDriver replay,
    DamageDriver damage,
    InterruptionDriver interruptions,
    StepFailureDriver failures,
    AnswerDriver answer) : IAsyncDisposable
{
    private LedgerProcess? _other;
    private bool _isTaken;
    private string? _otherTown;
    private bool _hasOtherSnapshots;

    /// <summary>Another process has the ledger open when the server starts.</summary>
    public void BeTaken() => _isTaken = true;

    /// <summary>The files are those of another town when the server starts.</summary>
    public void BeOf(string town) => _otherTown = town;

    /// <summary>The folder of the snapshots is that of a ledger that has none.</summary>
    public void HaveNoSnapshots() => _hasOtherSnapshots = true;

    /// <summary>The server stops, and starts.</summary>
    public async Task StartAgainAsync()
    {
        await PrepareAsync();
        if (failures.IsPrepared)
        {
            await failures.TryAsync(new("the start", "server", process => process.StartAsync()));
            return;
        }

        files.Remember();
        world.Log.Fault = world.Log.Coming;
        await StartAsync();
    }

    /// <summary>The server stops and starts so many times.</summary>
    public async Task StartAgainAsync(int times)
    {
        await PrepareAsync();
        files.Remember();
        for (var time = 0; time < times; time++)
        {
            await StartAsync();
        }
    }

    /// <summary>The two folders are carried to another machine, and a server starts there.</summary>
    public async Task StartElsewhereAsync()
    {
        await PrepareAsync();
        world.Disks = world.Disks.After(CrashKind.ProcessKilled);
        world.SetClock(TimeSpan.FromDays(400));
        files.Remember();
        await StartAsync();
    }

    /// <summary>A server that starts now replays what was acknowledged, and nothing else.</summary>
    public async Task ShouldReplayWhatWasAcknowledgedAsync()
    {
        world.Log.Fault = null;
        await StartAsync();
        answer.ShouldBeGranted();
        replay.MemoryShouldHoldEveryEvent();
        if (history.Latest is null)
        {
            replay.LedgerShouldBeEmpty();
        }
        else
        {
            replay.LedgerShouldHoldTheLatest();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_other is not null)
        {
            await _other.CloseAsync();
        }
    }

    private async Task StartAsync()
    {
        answer.Note("the start", await interruptions.WatchAsync([], server.StartAsync));
        replay.Look(server.Server.Host);
    }

    private async Task PrepareAsync()
    {
        await server.BeReadyAsync();
        await server.StopAsync();
        if (_otherTown is not null)
        {
            await BecomeAsync(cast.In(_otherTown));
        }

        if (_hasOtherSnapshots)
        {
            var empty = await MakeAsync([], []);
            world.Disks = world.Disks with { Snapshots = empty.Snapshots };
            history.ForgetSnapshots();
            server.ForgetWhatWasSetAside();
        }

        damage.Strike();
        if (_isTaken)
        {
            _other = world.Process("another server");
            AnswerDriver.Demand("the start of another server", await _other.StartAsync());
        }
    }

    // Into the very folders, for a machine knows a folder when it sees it.
    private async Task BecomeAsync(Alderford other)
    {
        AuditEvent[] events = [.. history.Events.Select((_, number) => other.Event(number))];
        LedgerSnapshot[] snapshots =
            [.. history.Snapshots.Select((_, number) => other.Snapshot(number))];
        var theirs = await MakeAsync(events, snapshots);
        foreach (var part in Enum.GetValues<LedgerPart>())
        {
            world.Disks.Of(part).Clear();
            foreach (var name in theirs.Of(part).Names)
            {
                world.Disks.Of(part).Put(name, theirs.Of(part).ContentOf(name));
            }
        }

        world.Disks = new(world.Disks.Events, world.Disks.Snapshots);
        server.ForgetWhatWasSetAside();
        history.Become(events, snapshots);
    }

    private async Task<DiskPair> MakeAsync(AuditEvent[] events, LedgerSnapshot[] snapshots)
    {
        var disks = DiskPair.Empty();
        AnswerDriver.Demand(
            "the making of a ledger", await world.Process("operator", disks).CreateAsync());
        var process = world.Process("server elsewhere", disks);
        AnswerDriver.Demand("the start", await process.StartAsync());
        if (events.Length > 0)
        {
            AnswerDriver.Demand("the append", await process.AppendAsync(events));
        }

        foreach (var snapshot in snapshots)
        {
            AnswerDriver.Demand("the snapshot", await process.WriteSnapshotAsync(snapshot));
        }

        await process.CloseAsync();
        return disks;
    }
}
