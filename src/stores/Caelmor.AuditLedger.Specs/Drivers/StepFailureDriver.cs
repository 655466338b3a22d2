using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has a disk fail at the steps of a request, one after the other, each time on a copy of
/// the folders.</summary>
public sealed class StepFailureDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, InterruptionDriver interruptions)
{
    // Of many steps so many, from the first to the last.
    private const int Most = 16;

    private readonly List<Told> _told = [];
    private FailingRequest? _request;
    private LedgerPart? _part;

    /// <summary>Whether a disk fails in this way.</summary>
    internal bool IsPrepared => _part is not null;

    /// <summary>The disk of a part fails.</summary>
    internal void Prepare(LedgerPart part) => _part = part;

    /// <summary>Each failure was told to whoever asked, nothing was granted behind it, and nothing
    /// that was acknowledged is lost.</summary>
    public async Task EachShouldBeFatalAsync()
    {
        Expect.That(
            _told.Count > 0,
            "the request reads or writes where the disk fails, so that there is something to fail.",
            () => "nothing.");
        foreach (var one in _told)
        {
            await JudgeAsync(one);
        }
    }

    /// <summary>Tries a request, once as it is, and then with failures. What a server is asked, one
    /// that starts in its place is asked.</summary>
    internal async Task TryAsync(FailingRequest request)
    {
        _request = request;
        if (request.IsOfTheServer)
        {
            await server.StopAsync();
        }

        var plain = await RunAsync(place: 0);
        AnswerDriver.Demand(request.Words, plain.Refusal);
        var steps = plain.Steps;
        foreach (var place in Enumerable.Range(0, Most)
            .Select(number => 1 + (number * (steps - 1) / (Most - 1)))
            .Where(place => place <= steps)
            .Distinct())
        {
            _told.Add(await RunAsync(place));
        }
    }

    private async Task<Told> RunAsync(int place)
    {
        var disks = _request!.IsBesideTheServer
            ? world.Disks.Copy()
            : world.Disks.After(CrashKind.ProcessKilled);
        var process = world.Process($"{_request.Who} on a disk that fails", disks);
        if (_request.IsOfTheServer)
        {
            AnswerDriver.Demand("the start", await process.StartAsync());
        }

        var failure = world.Log.Failure = new(_part!.Value, place);
        var refusal = await _request.AskAsync(process);
        var steps = failure.Steps;
        world.Log.Failure = null;
        var later = _request.IsOfTheServer
            ? await process.AppendAsync(server.MakeEvents(1))
            : refusal;
        process.Kill();
        return new(place, steps, refusal, later, process.Host, disks);
    }

    private async Task JudgeAsync(Told one)
    {
        Expect.That(
            one.Refusal is not null,
            $"{_request!.Words} is refused, at whichever step the disk fails.",
            () => $"it was granted where step {one.Place} failed.");
        Expect.Says(one.Refusal!);
        Expect.That(
            one.Later is not null,
            "what is appended after a failure, until the next start, is refused.",
            () => $"it was granted where step {one.Place} had failed.");
        if (!_request.IsOfTheServer)
        {
            ReplayDriver.ShouldNotBeWired(one.Host);
        }

        if (!_request.IsBesideTheServer)
        {
            await interruptions.JudgeAsync(
                one.Left.After(CrashKind.ProcessKilled), history.Events, _request.HandedOver);
        }
    }

    private sealed record Told(
        int Place,
        int Steps,
        LedgerRefusal? Refusal,
        LedgerRefusal? Later,
        ObservedHost Host,
        DiskPair Left);
}

/// <summary>What is asked of somebody whose disk fails.</summary>
/// <param name="Words">Such as <c>the append</c>.</param>
/// <param name="Who">Who asks.</param>
/// <param name="AskAsync">Asks.</param>
internal sealed record FailingRequest(
    string Words, string Who, Func<LedgerProcess, Task<LedgerRefusal?>> AskAsync)
{
    /// <summary>Whether a server is asked that has started.</summary>
    public bool IsOfTheServer { get; init; }

    /// <summary>Whether somebody asks beside the server.</summary>
    public bool IsBesideTheServer { get; init; }

    /// <summary>The events that are handed over.</summary>
    public IReadOnlyList<AuditEvent> HandedOver { get; init; } = [];
}
