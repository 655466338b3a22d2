using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has somebody observe a ledger, beside the server or at each step of its
/// work.</summary>
/// <remarks>What an observer finds at a step is taken then and read afterwards: folders that nobody
/// changes any more, with the locks that were held.</remarks>
public sealed class ObserverDriver(
    LedgerWorld world,
    ServerDriver server,
    LedgerHistory history,
    FilesDriver files,
    ReplayDriver replay,
    DamageDriver damage,
    StepFailureDriver failures,
    AnswerDriver answer)
{
    private const string ByObserver = "observer";

    private readonly List<(DiskPair Now, DiskPair Durable, int Acknowledged, int Snapshots)> _moments = [];
    private readonly List<Questions> _questions = [];
    private (IReadOnlyList<AuditEvent> Events, LedgerSnapshot? Latest)? _read;
    private bool _isWatching;

    /// <summary>Somebody observes at every step of what comes.</summary>
    public async Task WatchAsync()
    {
        await server.BeReadyAsync();
        _isWatching = true;
        world.Log.Step += Take;
    }

    /// <summary>Somebody observes the ledger beside the server, reads everything and
    /// goes.</summary>
    public async Task ReadAsync()
    {
        await server.BeReadyAsync();
        if (failures.IsPrepared)
        {
            await failures.TryAsync(new("the observing", ByObserver, ObserveAsync)
            {
                IsBesideTheServer = true,
            });
            return;
        }

        _questions.Add(await new Questions(server.Server, "the server", history).AskAsync());
        damage.Strike();
        replay.Look(server.Server.Host);
        files.Remember();
        var observer = world.Process(ByObserver);
        answer.Note("the observing", await observer.ObserveAsync());
        if (answer.IsGranted)
        {
            _questions.Add(await new Questions(observer, "an observer", history).AskAsync());
            _read = await ReadAsync(observer);
        }
    }

    /// <summary>The observer got what was acknowledged, and so did whoever asked the server.</summary>
    public void ShouldHaveRead()
    {
        answer.ShouldBeGranted();
        Lines.ShouldBe(_read!.Value.Events, history.Events, "an observer reads");
        Expect.That(
            Equals(_read.Value.Latest, history.Latest),
            "an observer reads the latest snapshot.",
            () => $"it read {(_read.Value.Latest is { } one ? Shown.Of(one.Json) : "none")}.");
        _questions.ForEach(asked => asked.ShouldBeAnswered());
    }

    /// <summary>The observer let something be.</summary>
    public void ShouldLetBe(Restraint restraint)
    {
        var (expected, wrong) = restraint switch
        {
            Restraint.WroteNoEvent => (
                "an observer writes nothing into the file of the events.",
                Writing(LedgerPart.Events)),
            Restraint.WroteNoSnapshot => (
                "an observer writes nothing into the file of the snapshots.",
                Writing(LedgerPart.Snapshots)),
            Restraint.TriggeredNothing => (
                "an observer flushes nothing and takes no lock.",
                Ops.Where(op => op.Action is MountAction.Flush or MountAction.Lock)),
            _ => (
                "an observer makes and changes no file of its own.",
                Ops.Where(op => !op.IsReading && op.File != world.FileOf(op.Part)
                    && op.Action is not (MountAction.Flush or MountAction.Lock))),
        };
        Expect.That(!wrong.Any(), expected, () => $"{wrong.First()}.");
    }

    /// <summary>At each step an observer got all that was acknowledged, and nothing that was not
    /// durable yet.</summary>
    public async Task EachShouldHaveReadWhatIsDurableAsync()
    {
        Expect.That(
            _isWatching && _moments.Count > 1,
            "the request changes the folders it was given, so that there is something to observe.",
            () => $"{_moments.Count} states of the folders.");
        foreach (var moment in _moments)
        {
            await JudgeAsync(moment.Now, moment.Durable, moment.Acknowledged, moment.Snapshots);
        }
    }

    private static async Task<LedgerRefusal?> ObserveAsync(LedgerProcess observer) =>
        await observer.ObserveAsync()
            ?? Asking.RefusalOf(await observer.ReadAllAsync())
            ?? Asking.RefusalOf(await observer.ReadLatestAsync());

    private IEnumerable<MountOp> Ops =>
        world.Log.Ops.Where(op => op.Who.StartsWith(ByObserver, StringComparison.Ordinal));

    private IEnumerable<MountOp> Writing(LedgerPart part) => Ops.Where(op =>
        op.Part == part && op.File == world.FileOf(part)
        && op.Action is not (MountAction.Read or MountAction.Flush));

    private void Take()
    {
        if (_moments.Count == 0 || _moments[^1].Now.Digest != world.Disks.Digest
            || _moments[^1].Durable.Digest != world.Disks.After(CrashKind.NothingUnflushed).Digest)
        {
            _moments.Add((
                world.Disks.Copy(),
                world.Disks.After(CrashKind.NothingUnflushed),
                history.Events.Count,
                history.Snapshots.Count));
        }
    }

    private async Task JudgeAsync(DiskPair now, DiskPair durable, int acknowledged, int snapshots)
    {
        var observer = world.Process($"{ByObserver} at a step", now);
        AnswerDriver.Demand("the observing beside a server at work", await observer.ObserveAsync());
        var (events, latest) = await ReadAsync(observer);
        Expect.That(
            events.Count >= acknowledged
                && durable.Events.ContentOf(world.Files.Events)
                    .StartsWith(Lines.FileOf(events.Select(one => one.Json))),
            "at each step an observer reads what was acknowledged, and nothing that is not durable.",
            () => $"{events.Count} events, where {acknowledged} were acknowledged.");
        var known = history.Snapshots.Take(snapshots + 1).ToList();
        Expect.That(
            snapshots == 0 && latest is null || known.Skip(Math.Max(0, snapshots - 1)).Contains(latest!),
            "at each step an observer reads the latest snapshot that was acknowledged, whole.",
            () => $"it read {(latest is { } one ? Shown.Of(one.Json) : "none")}.");
    }

    private static async Task<(IReadOnlyList<AuditEvent> Events, LedgerSnapshot? Latest)> ReadAsync(
        LedgerProcess observer)
    {
        var events = Demanded("the reading of events", await observer.ReadAllAsync());
        var latest = Demanded("the reading of a snapshot", await observer.ReadLatestAsync());
        await observer.CloseAsync();
        return (events, latest);
    }

    private static T Demanded<T>(string request, LedgerOutcome<T> outcome)
    {
        AnswerDriver.Demand(request, Asking.RefusalOf(outcome));
        return outcome.Match(value => value, _ => default!);
    }
}
