using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Looks at what was replayed into the server that started last.</summary>
public sealed class ReplayDriver(LedgerHistory history)
{
    private ObservedHost? _host;
    private int _stepsBefore;

    private ObservedHost Host => _host ?? throw new InvalidOperationException(
        "Nobody has started. Put a When that starts the server before this step.");

    private IReadOnlyList<ReplayStep> Steps => Host.Steps;

    /// <summary>The decision memory has taken in every event, in order.</summary>
    public void MemoryShouldHoldEveryEvent() => Lines.ShouldBe(
        Reduced(), history.Events, "the decision memory is reduced from");

    /// <summary>The decision memory has taken in no event.</summary>
    public void NothingShouldBeReduced() => Expect.That(
        Reduced().Count == 0,
        "all events are loaded before one is reduced, so none is.",
        () => $"{Reduced().Count} were reduced.");

    /// <summary>The shadow ledger is what the latest snapshot says.</summary>
    public void LedgerShouldHoldTheLatest() => Expect.That(
        Restored() is [{ From: { } from }] && from.Equals(history.Latest),
        "the shadow ledger is restored from the latest snapshot, and once.",
        Describe);

    /// <summary>The shadow ledger is empty.</summary>
    public void LedgerShouldBeEmpty() => Expect.That(
        Restored() is [{ From: null }],
        "the shadow ledger is restored empty, and once.",
        Describe);

    /// <summary>The shadow ledger was left alone, after the memory was reduced.</summary>
    public void LedgerShouldBeLeftAlone()
    {
        MemoryShouldHoldEveryEvent();
        Expect.That(
            Restored().Count == 0,
            "the shadow ledger is left alone until the snapshots are loaded.",
            Describe);
    }

    /// <summary>The orchestrator was not wired.</summary>
    public void OrchestratorShouldNotBeWired() => ShouldNotBeWired(Host);

    /// <summary>The orchestrator of this server was not wired.</summary>
    internal static void ShouldNotBeWired(ObservedHost host) => Expect.That(
        !host.Steps.OfType<ReplayStep.Wired>().Any(),
        "the orchestrator is not wired after a failure.",
        () => "it was wired.");

    /// <summary>The five steps of a replay came in their order, and once each.</summary>
    public void ShouldGoStepByStep()
    {
        MemoryShouldHoldEveryEvent();
        Expect.That(
            Restored().Count == 1,
            "the shadow ledger is restored once.",
            Describe);
        Expect.That(
            IndexOf<ReplayStep.Restored>() > history.Events.Count,
            "the decision memory is reduced before the shadow ledger is restored.",
            Describe);
        Expect.That(
            Steps[0] is ReplayStep.Began && Steps.OfType<ReplayStep.Began>().Count() == 1,
            "the decision memory begins once, before anything else.",
            Describe);
        Expect.That(
            Steps[^1] is ReplayStep.Wired && Steps.OfType<ReplayStep.Wired>().Count() == 1,
            "the orchestrator is wired once, and last of all.",
            Describe);
    }

    /// <summary>Nothing was replayed since the start.</summary>
    public void NothingShouldBeReplayed() => Expect.That(
        Steps.Count == _stepsBefore,
        "nothing is replayed but at a start.",
        () => $"{Steps.Count - _stepsBefore} further steps of a replay.");

    /// <summary>This server has started, or has not.</summary>
    internal void Look(ObservedHost host) => (_host, _stepsBefore) = (host, host.Steps.Count);

    private List<AuditEvent> Reduced() =>
        [.. Steps.OfType<ReplayStep.Reduced>().Select(step => step.Event)];

    private List<ReplayStep.Restored> Restored() => [.. Steps.OfType<ReplayStep.Restored>()];

    private int IndexOf<T>() => Steps.Select((step, at) => (step, at))
        .First(one => one.step is T).at;

    private string Describe() => string.Join(", ", Steps
        .GroupBy(step => step.GetType().Name)
        .Select(group => $"{group.Key} {group.Count()} times"))
        + $"; the shadow ledger from {(Restored().LastOrDefault()?.From is { } from
            ? Shown.Of(from.Json)
            : "nothing")}.";
}
