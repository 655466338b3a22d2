using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What "is saved" and "the save is rejected" mean, in full.</summary>
internal static class SaveJudge
{
    // What a save never does, whatever comes of it.
    private static readonly PortAction[] RestoreOnly =
        [PortAction.TakeBack, PortAction.Discard, PortAction.BecomeEligible, PortAction.Admit];

    public static void ShouldBeSaved(SaveOutcome outcome, ObservedRequest request)
    {
        var saved = outcome.Match(
            saved => saved,
            rejected => throw new RuleBreachException("the save is complete.", $"{rejected}."));
        ShouldCommitOnce(request);
        var truth = ShouldHoldNewTruth(saved, request);
        ShouldHoldAllStates(truth, request);
        ShouldHoldStill(request);
        ShouldKeepWithinBounds(request);
    }

    /// <summary>Rejected, for this reason at least; null if any will do.</summary>
    public static void ShouldBeRejected(
        SaveOutcome outcome, RejectionReason? reason, ObservedRequest request)
    {
        var violations = outcome.Match<ViolationList?>(
            _ => null, rejected => rejected.Violations);
        Expect.That(
            violations is not null && (reason is not { } named || violations.Contain(named)),
            $"the save is rejected{(reason is { } one ? $" as \"{one.Phrase()}\"" : ""):kept}.",
            $"{outcome}.");
        Reasons.ShouldBeSo(violations!, request, isForSave: true);
        Expect.NothingChanged(request);
        ShouldKeepWithinBounds(request);
    }

    /// <summary>Rejected, for the store failed and can't say what it holds: the new truth may be in
    /// force.</summary>
    public static void ShouldBeInDoubt(SaveOutcome outcome, ObservedRequest request)
    {
        Expect.That(
            outcome.Match(_ => false, rejected => rejected.Violations.Contain(RejectionReason.StoreFailed)),
            $"the save is rejected as \"{RejectionReason.StoreFailed.Phrase()}\".",
            $"{outcome}.");
        ShouldCommitOnce(request);
        Expect.NothingChanged(request with { Before = request.Before with { Truth = request.After.Truth } });
        ShouldKeepWithinBounds(request);
    }

    private static void ShouldKeepWithinBounds(ObservedRequest request)
    {
        Expect.SimulationRunsOn(request);
        Expect.OffLimitsUntouched(request);
        Expect.Untouched(request, RestoreOnly, "a save gives nothing back and admits nobody.");
    }

    private static void ShouldCommitOnce(ObservedRequest request)
    {
        var commits = request.PlacesOf(PortAction.Commit);
        Expect.That(
            commits.Count == 1,
            "the truth is committed exactly once.",
            $"{Describe.Commits(request, commits)}.",
            "21.1-6.2");
    }

    private static Truth ShouldHoldNewTruth(SaveOutcome.Saved saved, ObservedRequest request)
    {
        var epoch = request.Before.Truth.Epoch.Next();
        var truth = (request.After.Truth as StoredTruth.Held)?.Truth;
        Expect.That(
            truth is not null && truth.Epoch == epoch && truth.Epoch == saved.Epoch,
            $"the truth in force and the answer are of epoch {epoch}.",
            $"{Describe.Truth(request.After)}; the answer is: {saved}.",
            "21.1-8.2");
        Expect.That(
            truth!.IsIntact && truth.Seal == saved.Seal,
            "the truth in force bears the seal over its content, and so does the answer.",
            $"seal {truth.Seal}, answered seal {saved.Seal}, content intact: {truth.IsIntact}.",
            "21.1-6.1");
        return truth;
    }

    private static void ShouldHoldAllStates(Truth truth, ObservedRequest request)
    {
        var view = request.AtProduction ?? request.Before;
        var names = truth.States.Select(state => state.System).ToHashSet();
        Expect.That(
            truth.States.Length == Canon.Participants.All.Length
                && names.SetEquals(Canon.Participants.All),
            "the truth has one state of each of player, world, npc, item and quest.",
            $"states of {Describe.Names(truth)}.",
            "21.1-6.1");
        foreach (var state in truth.States)
        {
            Expect.That(
                state.Epoch == truth.Epoch && state.Version == truth.Version,
                $"the {state.System} state is of epoch {truth.Epoch}.",
                $"{state} under version {state.Version} of the canon.",
                "21.1-8.2");
            var held = view.Systems.First(system => system.Name == state.System).Data;
            Expect.That(
                held.SequenceEqual(state.Data),
                $"the {state.System} state is what the {state.System} system held.",
                $"{Describe.FirstDifference(held, state.Data)}.",
                "21.1-6.5");
        }
    }

    private static void ShouldHoldStill(ObservedRequest request)
    {
        var holds = request.PlacesOf(PortAction.Hold);
        var releases = request.PlacesOf(PortAction.Release);
        var firstProduce = request.PlacesOf(PortAction.Produce)
            .DefaultIfEmpty(int.MaxValue).First();
        var published = request.PlacesOf(PortAction.Published).DefaultIfEmpty(-1).Last();
        var isHeld = holds.Count == 1 && holds[0] < firstProduce
            && request.AtProduction is not { IsSimulationHeld: false };
        Expect.That(
            isHeld,
            "the simulation is held once, before the first system produces its state.",
            holds.Count == 1 ? "it was held too late." : $"it was held {holds.Count} times.",
            "21.1-6.6");
        Expect.That(
            releases.Count == 1 && releases[0] > published,
            "the simulation is released once, when the commit is complete.",
            releases.Count == 1
                ? "it was released before the commit was complete."
                : $"it was released {releases.Count} times.",
            "21.1-6.6");
    }
}
