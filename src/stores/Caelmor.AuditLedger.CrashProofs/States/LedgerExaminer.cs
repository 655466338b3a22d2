using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Embedded.Operating;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;

namespace Caelmor.AuditLedger.CrashProofs.States;

/// <summary>Starts a server on what a crash has left, and says what should not be.</summary>
/// <param name="log">Counts apart the states that need an operator.</param>
/// <param name="open">Puts something between disk and ledger; only in the tests of proofs anything
/// but the disk itself.</param>
internal sealed class LedgerExaminer(ProofLog log, Subject open)
{
    /// <summary>States in which an operator has to decide.</summary>
    public const string ForAnOperator = "of them for an operator";

    public async Task<Examined> ExamineAsync(DiskImage image, Demand demand, string after)
    {
        var disk = new SimulatedDisk(image);
        var server = new Scribe();
        var outcome = await server.StartAsync(open(disk));
        List<Moment> recovery = [.. disk.Moments];
        var why = outcome.Match(_ => (LedgerRefusal?)null, refusal => refusal);
        return why is null
            ? new(await JudgeAsync(disk, server, outcome, demand, after), recovery)
            : new(await JudgeRefusalAsync(image, disk, why, demand, after), recovery);
    }

    private async Task<ProofFinding?> JudgeAsync(
        SimulatedDisk disk,
        Scribe server,
        LedgerOutcome<IAuditLedger> outcome,
        Demand demand,
        string after)
    {
        await using var ledger = outcome.Match(
            one => one, _ => throw new InvalidOperationException());
        if (demand.Missing(server) is { } found)
        {
            return new($"{found}.", "what was acknowledged, and of the rest a beginning.", after);
        }

        // What is appended to what a crash has left stays as well.
        var next = Chronicle.Event(server.Events.Count);
        var appended = await ledger.AppendAsync([next], default);
        if (appended.Match(_ => (LedgerRefusal?)null, refusal => refusal) is { } why)
        {
            return new($"a refusal: {why}.", "the next event appended.", after);
        }

        var again = new Scribe();
        var count = server.Events.Count;
        await using var second = (await again.StartAsync(open(new(Durable(disk)))))
            .Match(one => one, refusal => throw new InvalidOperationException($"{refusal}"));
        return again.Events.Count == count + 1 && again.Events[^1] == next
            ? null
            : new(
                $"{again.Events.Count} events.",
                $"the {count} events, and the one that was appended to them.",
                $"{after}, then an append, then a crash");
    }

    // Of all states that a crash leaves then, the one that keeps least.
    private static DiskImage Durable(SimulatedDisk disk) =>
        disk.Moments[^1].CrashStates(sector: 4096).First();

    private async Task<ProofFinding?> JudgeRefusalAsync(
        DiskImage image, SimulatedDisk disk, LedgerRefusal why, Demand demand, string after)
    {
        if (disk.Image.Digest() != WithLock(image, disk).Digest())
        {
            return new("a refusal that changed files.", "files as they were.", after);
        }

        var places = open(disk);
        if (!demand.IsMade)
        {
            // A creation that was interrupted is done again, or has been done.
            _ = await new EmbeddedLedger().CreateAsync(places, default);
            return await StartedAsync(places, demand, after);
        }

        if (!why.Remedy.Contains("accept-tail", StringComparison.Ordinal)
            && !why.Remedy.Contains("reseal", StringComparison.Ordinal))
        {
            return new($"a refusal: {why}.", "a start, for nothing was altered.", after);
        }

        log.Enter(ForAnOperator, finding: null);
        var decided = why.Remedy.Contains("accept-tail", StringComparison.Ordinal)
            ? LedgerOperator.AcceptTail(places)
            : LedgerOperator.Reseal(places);
        return decided.Match(_ => (LedgerRefusal?)null, refusal => refusal) is { } refused
            ? new($"a refusal of the operator's decision: {refused}.", "its being done.", after)
            : await StartedAsync(places, demand, $"{after}, then an operator's decision");
    }

    private static async Task<ProofFinding?> StartedAsync(
        LedgerPlaces places, Demand demand, string after)
    {
        var server = new Scribe();
        var outcome = await server.StartAsync(places);
        if (outcome.Match(_ => (LedgerRefusal?)null, refusal => refusal) is { } why)
        {
            return new($"a refusal: {why}.", "a start.", after);
        }

        await outcome.Match(one => one, _ => null!).DisposeAsync();
        return demand.Missing(server) is { } found
            ? new($"{found}.", "what was acknowledged, and of the rest a beginning.", after)
            : null;
    }

    private static DiskImage WithLock(DiskImage image, SimulatedDisk disk) =>
        disk.Image.Files.ContainsKey("lock") && !image.Files.ContainsKey("lock")
            ? new(new Dictionary<string, byte[]>(image.Files)
            {
                ["lock"] = disk.Image.Files["lock"],
            })
            : image;
}
