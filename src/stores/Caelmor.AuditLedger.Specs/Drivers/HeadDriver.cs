using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has somebody keep the head of a ledger elsewhere, and compare it later.</summary>
public sealed class HeadDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, Alderford cast, AnswerDriver answer)
{
    private const int Page = 65;

    private LedgerHead? _kept;
    private RewrittenHistory? _rewritten;
    private bool _isConfirmed;
    private Questions? _asked;

    /// <summary>The history is made anew, in another way, with seals of its own.</summary>
    public void Rewrite(RewrittenHistory rewritten) => _rewritten = rewritten;

    /// <summary>The head that was kept is compared with the ledger, after more was
    /// appended.</summary>
    public async Task CompareAsync()
    {
        await server.BeReadyAsync();
        var told = await server.Server.HeadAsync();
        AnswerDriver.Demand("the telling of the head", Asking.RefusalOf(told));
        _kept = told.Match(head => head, _ => null!);
        Expect.That(
            _kept.Events == history.Events.Count && _kept.Snapshots == history.Snapshots.Count,
            "a head tells how many events and snapshots there are.",
            () => $"{_kept}.");
        await (_rewritten is { } how ? RewriteAsync(how) : AppendMoreAsync());
        await server.StopAsync();
        var observer = world.Process("observer");
        AnswerDriver.Demand("the observing", await observer.ObserveAsync());
        var compared = await observer.ConfirmsAsync(_kept);
        _asked = _rewritten is null
            ? await new Questions(observer, "an observer", history).AskAsync()
            : null;
        await observer.CloseAsync();
        answer.Note("the comparing", Asking.RefusalOf(compared));
        _isConfirmed = compared.Match(isIt => isIt, _ => false);
    }

    /// <summary>The head is of this history.</summary>
    public void ShouldBeConfirmed()
    {
        Expect.That(
            _isConfirmed, "an older head of the same history is confirmed.", () => "it was not.");
        _asked?.ShouldBeAnswered();
    }

    /// <summary>The head is of another history.</summary>
    public void ShouldNotBeConfirmed() => Expect.That(
        !_isConfirmed, "a head of another history is not confirmed.", () => "it was.");

    private async Task AppendMoreAsync()
    {
        for (var more = 0; more < Page; more++)
        {
            await server.AppendPlainAsync(1);
        }
    }

    // As whoever can write all files does it: by a ledger that seals whatever it is given.
    private async Task RewriteAsync(RewrittenHistory how)
    {
        await server.StopAsync();
        world.Disks = DiskPair.Empty();
        List<AuditEvent> events = [.. history.Events];
        if (how == RewrittenHistory.OfFewerEvents)
        {
            events.RemoveAt(events.Count - 1);
        }
        else
        {
            events[how == RewrittenHistory.OfAnotherFirstEvent ? 0 : ^1] =
                cast.Event(0, "rewritten");
        }

        var process = world.Process("forger");
        AnswerDriver.Demand("the making of a ledger", await process.CreateAsync());
        AnswerDriver.Demand("the start", await process.StartAsync());
        foreach (var one in events)
        {
            AnswerDriver.Demand("the append", await process.AppendAsync([one]));
        }

        foreach (var snapshot in history.Snapshots)
        {
            AnswerDriver.Demand("the snapshot", await process.WriteSnapshotAsync(snapshot));
        }

        await process.CloseAsync();
    }
}
