using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Stories;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>What a ledger has been through before the scenario begins. Each act comes to what the
/// rules permit where the story stands.</summary>
public sealed class PastDriver(LedgerWorld world, ServerDriver server, LedgerHistory history)
{
    private const int Group = 50;
    private const int OfOne = 3;

    /// <summary>More was appended, in groups.</summary>
    public async Task AppendAsync(int count, int bytes)
    {
        await server.BeReadyAsync();
        for (var left = count; left > 0; left -= Group)
        {
            await server.AppendPlainAsync(Math.Min(left, Group), new string('n', bytes / (1 + (left % 3))));
        }
    }

    /// <summary>More snapshots were written.</summary>
    public async Task WriteSnapshotsAsync(int count)
    {
        await server.BeReadyAsync();
        for (var left = count; left > 0; left--)
        {
            AnswerDriver.Demand(
                "the writing of a snapshot",
                await server.WriteSnapshotAsync(server.MakeSnapshot()));
        }
    }

    /// <summary>The server stopped, and started.</summary>
    public async Task CloseAndStartAsync()
    {
        await server.BeReadyAsync();
        await server.StopAsync();
        await LookAsync(new(history.Events, []));
    }

    /// <summary>The server was killed, or lost its power, and started again.</summary>
    public async Task BeStoppedAsync(bool isPowerFailure)
    {
        await server.BeReadyAsync();
        server.Kill(isPowerFailure ? CrashKind.NothingUnflushed : CrashKind.ProcessKilled);
        await LookAsync(new(history.Events, []));
    }

    /// <summary>An append was refused, and did no harm.</summary>
    public async Task BeRefusedAsync(LineFlaw flaw)
    {
        await server.BeReadyAsync();
        var plain = server.MakeEvents(1)[0];
        var refusal = await server.AppendAsync([new(flaw.Change(plain.Json.ToArray()))]);
        Expect.That(refusal is not null, "the append is refused.", () => "it was granted.");
        AnswerDriver.Demand("the append after a refusal", await server.AppendAsync([plain]));
    }

    /// <summary>The power failed in the middle of an append of a few events.</summary>
    /// <param name="steps">After how many steps of it.</param>
    /// <param name="isTorn">Whether a half is left of what was not flushed; otherwise all of
    /// it.</param>
    public async Task BeCutOffAsync(int steps, bool isTorn)
    {
        await server.BeReadyAsync();
        var events = server.MakeEvents(OfOne);
        var before = history.Events.ToList();
        var kind = isTorn ? CrashKind.TornInTheMiddle : CrashKind.ProcessKilled;
        var left = await TakeAsync(events, steps, kind);
        server.Kill(CrashKind.ProcessKilled);
        world.Disks = left;
        await LookAsync(new(before, events));
    }

    /// <summary>Somebody observed the ledger.</summary>
    public async Task BeObservedAsync()
    {
        await server.BeReadyAsync();
        var observer = world.Process("observer before");
        AnswerDriver.Demand("the observing", await observer.ObserveAsync());
        var asked = await new Questions(observer, "an observer", history).AskAsync();
        await observer.CloseAsync();
        asked.ShouldBeAnswered();
    }

    /// <summary>The rules permit all that is in the ledger now.</summary>
    public async Task ShouldBePermittedAsync()
    {
        await server.StopAsync();
        await LookAsync(new(history.Events, []));
    }

    private async Task<DiskPair> TakeAsync(
        IReadOnlyList<AuditEvent> events, int steps, CrashKind kind)
    {
        var left = world.Disks.After(kind);
        var taken = 0;
        world.Log.Step += Take;
        await server.AppendAsync(events);
        world.Log.Step -= Take;
        return left;

        void Take()
        {
            if (taken++ < steps)
            {
                left = world.Disks.After(kind);
            }
        }
    }

    private async Task LookAsync(LedgerModel model)
    {
        AnswerDriver.Demand("the start", await server.StartAsync());
        server.JudgeTheStart();
        var found = Replayed.Of(server.Server.Host);
        Expect.That(
            model.Permits(found),
            "the server replays what was acknowledged, and of what broke off a beginning.",
            () => Lines.Difference([.. model.Acknowledged, .. model.HandedOver], found));
        history.Become(found, [.. history.Snapshots]);
    }
}
