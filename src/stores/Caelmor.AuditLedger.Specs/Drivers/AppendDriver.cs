using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Appends the event that a scenario is about, and writes its snapshot, with whatever goes
/// wrong meanwhile.</summary>
public sealed class AppendDriver(
    LedgerWorld world,
    ServerDriver server,
    LedgerHistory history,
    Alderford cast,
    FilesDriver files,
    ReplayDriver replay,
    InterruptionDriver interruptions,
    StepFailureDriver failures,
    AnswerDriver answer)
{
    private EventOddity? _oddity;
    private LineFlaw? _flaw;
    private bool _isLikeTheLast;
    private bool _isGivenUp;
    private bool _isWrittenByAnother;

    /// <summary>The next event has something odd.</summary>
    public void BeOdd(EventOddity oddity) => _oddity = oddity;

    /// <summary>The next event says what the last one says, under another id.</summary>
    public void BeLikeTheLast() => _isLikeTheLast = true;

    /// <summary>The next event, or the next snapshot, is none; of a group, the one in its
    /// middle.</summary>
    public void BeFlawed(LineFlaw flaw) => _flaw = flaw;

    /// <summary>The disk fails from the next request on.</summary>
    public void FailTheDisk(LedgerPart part, DiskFault fault)
    {
        if (fault == DiskFault.FailingAtEachStepInTurn)
        {
            failures.Prepare(part);
            return;
        }

        world.Log.Coming = (part, fault);
        answer.Place = world.Disks.Of(part).Path;
    }

    /// <summary>Nobody waits for the next append.</summary>
    public void GiveUp() => _isGivenUp = true;

    /// <summary>Another hand writes an event into the file, behind the server's back.</summary>
    public void BeWrittenByAnother() => _isWrittenByAnother = true;

    /// <summary>The next event is appended.</summary>
    public async Task AppendNextAsync()
    {
        await server.BeReadyAsync();
        await AppendAsync([Flawed(Next())]);
    }

    /// <summary>So many events are appended as one group.</summary>
    public async Task AppendGroupAsync(int count)
    {
        await server.BeReadyAsync();
        var group = server.MakeEvents(count);
        group[count / 2] = Flawed(group[count / 2]);
        await AppendAsync(group);
    }

    /// <summary>One event is appended twice.</summary>
    public async Task AppendTwiceAsync()
    {
        await server.BeReadyAsync();
        var twice = Next();
        await AppendAsync([twice, twice]);
    }

    /// <summary>The next snapshot is written.</summary>
    public async Task WriteSnapshotAsync()
    {
        await server.BeReadyAsync();
        var next = server.MakeSnapshot();
        var flawed = _flaw is null ? next : new(_flaw.Change(next.Json.ToArray()));
        if (failures.IsPrepared)
        {
            await failures.TryAsync(new(
                "the writing of the snapshot", "server", process => process.WriteSnapshotAsync(next))
            {
                IsOfTheServer = true,
            });
            return;
        }

        Begin();
        var refusal = await interruptions.WatchAsync(
            [], () => server.WriteSnapshotAsync(flawed));
        End("the writing of the snapshot", refusal);
    }

    /// <summary>Whatever is appended later is refused, until the server starts again.</summary>
    public async Task LaterOnesShouldBeRefusedAsync()
    {
        world.Log.Fault = null;
        answer.Place = "";
        var later = server.MakeEvents(1);
        answer.Note(
            "what is appended after a failure, until the next start,",
            await server.AppendAsync(later));
        answer.ShouldBeRefused();
    }

    private AuditEvent Next()
    {
        if (_isLikeTheLast)
        {
            return Alderford.WithOtherId(history.Events[^1]);
        }

        var plain = server.MakeEvents(1)[0];
        return _oddity?.Of(plain) ?? plain;
    }

    private AuditEvent Flawed(AuditEvent plain) =>
        _flaw is null ? plain : new(_flaw.Change(plain.Json.ToArray()));

    private async Task AppendAsync(IReadOnlyList<AuditEvent> events)
    {
        if (failures.IsPrepared)
        {
            await failures.TryAsync(new("the append", "server", process => process.AppendAsync(events))
            {
                IsOfTheServer = true,
                HandedOver = events,
            });
            return;
        }

        Begin();
        var refusal = await interruptions.WatchAsync(events, () => _isGivenUp
            ? AppendGivenUpAsync(events)
            : server.AppendAsync(events));
        End("the append", refusal);
    }

    // It ends one way or the other; what it came to, the answer says.
    private async Task<LedgerRefusal?> AppendGivenUpAsync(IReadOnlyList<AuditEvent> events)
    {
        var refusal = await server.Server.AppendAsync(events, isGivenUp: true);
        if (refusal is null)
        {
            history.Add(events);
        }

        return refusal;
    }

    private void Begin()
    {
        if (_isWrittenByAnother)
        {
            var foreign = cast.Event(history.Made++, "by another hand");
            world.Disks.Events.Find(world.Files.Events)!.Append(
                [.. foreign.Json.Span, (byte)'\n']);
        }

        replay.Look(server.Server.Host);
        files.Remember();
        world.Log.Fault = world.Log.Coming;
    }

    private void End(string request, LedgerRefusal? refusal)
    {
        answer.Note(request, refusal);
        if (_flaw is null && world.Log.Coming is null && !_isGivenUp && !_isWrittenByAnother)
        {
            // However odd it is, nothing is wrong with it.
            answer.ShouldBeGranted();
        }

        interruptions.Strike();
    }
}
