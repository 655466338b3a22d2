using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What "is restored" and "the restore is rejected" mean, in full.</summary>
internal static class RestoreJudge
{
    // What a restore never does, whatever comes of it.
    private static readonly PortAction[] SaveOnly = [PortAction.Produce, PortAction.Commit];

    public static void ShouldBeRestored(RestoreOutcome outcome, ObservedRequest request)
    {
        var restored = outcome.Match(
            restored => restored,
            rejected => throw new RuleBreachException("the restore is complete.", $"{rejected}."));
        var truth = ((StoredTruth.Held)request.Before.Truth).Truth;
        Expect.That(
            restored.Epoch == truth.Epoch && restored.Seal == truth.Seal,
            $"the answer names {truth}.",
            $"{restored}.",
            "21.0-4.3");
        ShouldWaitForEachStep(request);
        ShouldHoldTheTruth(truth, request);
        ShouldFollowTheOrder(request);
        ShouldKeepWithinBounds(request);
    }

    /// <summary>Rejected, for this reason at least; null if any will do.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="request">What was observed.</param>
    /// <param name="keeping">Systems that refused to discard what they had been given.</param>
    public static void ShouldBeRejected(
        RestoreOutcome outcome,
        RejectionReason? reason,
        ObservedRequest request,
        IReadOnlySet<SystemName>? keeping = null)
    {
        var violations = outcome.Match<ViolationList?>(
            _ => null, rejected => rejected.Violations);
        Expect.That(
            violations is not null && (reason is not { } named || violations.Contain(named)),
            $"the restore is rejected{(reason is { } one ? $" as \"{one.Phrase()}\"" : ""):kept}.",
            $"{outcome}.");
        Reasons.ShouldBeSo(violations!, request, isForSave: false);
        Expect.NothingChanged(request, keeping);
        ShouldKeepWithinBounds(request);
    }

    private static void ShouldKeepWithinBounds(ObservedRequest request)
    {
        Expect.SimulationRunsOn(request);
        Expect.OffLimitsUntouched(request);
        Expect.Untouched(request, SaveOnly, "a restore produces and commits nothing.");
    }

    private static void ShouldHoldTheTruth(Truth truth, ObservedRequest request)
    {
        Expect.That(
            request.After.Truth == request.Before.Truth,
            $"the truth in force is untouched: {Describe.Truth(request.Before)}.",
            $"{Describe.Truth(request.After)}.",
            "21.0-1.3");
        foreach (var system in request.After.Systems)
        {
            var state = truth.States.First(state => state.System == system.Name);
            Expect.That(
                system.Status == SystemStatus.Eligible,
                $"the {system.Name} system is eligible and not active.",
                $"{Describe.System(system)}.",
                "21.1-7.10");
            Expect.That(
                system.Data.SequenceEqual(state.Data),
                $"the {system.Name} system holds its state out of the truth.",
                $"{Describe.FirstDifference(state.Data, system.Data)}.",
                "21.1-7.6");
        }

        Expect.That(
            request.After.AreObserversAdmitted,
            "observers are admitted to the restored state.",
            "observers still wait.",
            "22.8-5.5");
    }

    private static void ShouldFollowTheOrder(ObservedRequest request)
    {
        string[] order =
        [
            .. request.Journal
                .Where(entry => entry.Action is PortAction.TakeBack)
                .Select(entry => entry.Port),
        ];
        Expect.That(
            order.Length == Canon.Participants.All.Length
                && order[0] == SystemName.Player.Text
                && order[1] == SystemName.World.Text,
            "player takes its state back first, world second, the other three after them.",
            $"the order was {string.Join(", ", order)}.",
            "21.1-7.5");
        var lastReturn = request.PlacesOf(PortAction.TakeBack)[^1];
        var eligible = request.PlacesOf(PortAction.BecomeEligible);
        var admitted = request.PlacesOf(PortAction.Admit);
        Expect.That(
            eligible.Count == order.Length && eligible[0] > lastReturn,
            "all systems become eligible at once, when the last one has its state back.",
            eligible.Count == order.Length
                ? "some became eligible before the last one had its state back."
                : $"{eligible.Count} became eligible.",
            "21.1-7.4");
        Expect.That(
            admitted.Count == 1 && admitted[0] > eligible[^1],
            "observers are admitted once, after all systems became eligible.",
            admitted.Count == 1 ? "they were admitted too early." : $"{admitted.Count} times.",
            "22.8-5.5");
    }

    // Asked in the right order is not enough: what was begun has to be complete.
    private static void ShouldWaitForEachStep(ObservedRequest request)
    {
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (step, statuses) in request.Reached)
        {
            var isReturn = step.Action is PortAction.TakeBack;
            SystemName[] late =
            [
                .. Canon.Participants.All.Where(name => begun.Contains(name.Text)
                    && name.Text != step.Port
                    && (!isReturn || Canon.Dependencies.IsGround(name))
                    && statuses[name].Any(status =>
                        status is not (SystemStatus.Restored or SystemStatus.Eligible))),
            ];
            Expect.That(
                late.Length == 0,
                "each step of a restore is complete before the next one begins.",
                $"{step}, when {string.Join(", ", late)} did not have their state back yet.",
                "21.1-7.5");
            if (isReturn)
            {
                begun.Add(step.Port);
            }
        }
    }
}
