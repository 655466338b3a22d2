using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has processes killed and the power fail: right after an acknowledgement, or at each step
/// of a request.</summary>
/// <remarks>What a crash leaves is taken at the step, so the request itself goes on: whoever is
/// killed does nothing more, and nothing that it does later is in what was left.</remarks>
public sealed class InterruptionDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, DamageDriver damage)
{
    private static readonly CrashKind[] OfPower =
        [CrashKind.NothingUnflushed, CrashKind.TornInTheMiddle, CrashKind.ZerosAtTheEnd];

    private readonly List<DiskPair> _moments = [];
    private readonly HashSet<string> _known = [];
    private Interruption? _interruption;
    private List<AuditEvent> _before = [];
    private List<AuditEvent> _handedOver = [];

    /// <summary>Somebody is stopped.</summary>
    public void Prepare(Interruption interruption) => _interruption = interruption;

    /// <summary>After each interruption a server starts, finds all that was acknowledged, and a
    /// beginning of the rest, and goes on from there.</summary>
    public async Task EachShouldLeaveABeginningAsync()
    {
        Expect.That(
            _moments.Count > 1,
            "the request changes the folders it was given, so that there is something to interrupt.",
            () => $"{_moments.Count} states of the folders.");
        foreach (var moment in _moments)
        {
            await JudgeAsync(moment, _before, _handedOver);
        }
    }

    /// <summary>Does something, and takes what an interruption leaves at each of its
    /// steps.</summary>
    /// <param name="handedOver">The events that are handed over.</param>
    /// <param name="act">What is done.</param>
    internal async Task<LedgerRefusal?> WatchAsync(
        IReadOnlyList<AuditEvent> handedOver, Func<Task<LedgerRefusal?>> act)
    {
        if (_interruption is not { IsAtEveryStep: true })
        {
            return await act();
        }

        (_before, _handedOver) = ([.. history.Events], [.. handedOver]);
        world.Log.Step += Take;
        try
        {
            Take();
            return await act();
        }
        finally
        {
            world.Log.Step -= Take;
            Take();
        }
    }

    /// <summary>Stops whoever is to be stopped right after the acknowledgement.</summary>
    internal void Strike()
    {
        if (_interruption is { IsAtEveryStep: false } now)
        {
            server.Kill(now.IsPowerFailure ? CrashKind.NothingUnflushed : CrashKind.ProcessKilled);
        }
    }

    private void Take()
    {
        foreach (var kind in _interruption!.Value.IsPowerFailure ? OfPower : [CrashKind.ProcessKilled])
        {
            var left = world.Disks.After(kind);
            if (_known.Add(left.Digest))
            {
                _moments.Add(left);
            }
        }
    }

    /// <summary>In these folders a server finds all that was acknowledged, and a beginning of the
    /// rest, and goes on from there.</summary>
    internal async Task JudgeAsync(
        DiskPair left, IReadOnlyList<AuditEvent> before, IReadOnlyList<AuditEvent> handedOver)
    {
        var found = await ReplayedAsync(left);
        List<AuditEvent> all = [.. before, .. handedOver];
        Expect.That(
            found.Count >= before.Count && found.Count <= all.Count
                && found.SequenceEqual(all.Take(found.Count)),
            "after each interruption the server replays all that was acknowledged, in order, and of "
            + "the rest a beginning of whole events.",
            () => Lines.Difference(all, found));
        damage.TailShouldBeKept(left);

        var next = server.MakeEvents(1)[0];
        var second = await StartedAsync(left);
        AnswerDriver.Demand("the append after a crash", await second.AppendAsync([next]));
        await second.CloseAsync();
        Lines.ShouldBe(
            await ReplayedAsync(left),
            [.. found, next],
            "after a crash and a further append, the server replays");
    }

    private async Task<List<AuditEvent>> ReplayedAsync(DiskPair left)
    {
        var process = await StartedAsync(left);
        await process.CloseAsync();
        return Replayed.Of(process.Host);
    }

    private async Task<LedgerProcess> StartedAsync(DiskPair left)
    {
        var process = world.Process("server after a crash", left);
        var tails = new Tails(world, left);
        AnswerDriver.Demand("the start after a crash", await process.StartAsync());
        tails.ShouldBeSetAside(process.Host.Reported);
        return process;
    }
}
