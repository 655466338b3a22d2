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

    public static void ShouldBeSaved(SaveOutcome outcome, Episode episode)
    {
        var saved = outcome.Match(
            saved => saved,
            rejected => throw new RuleBreachException("the save is complete.", $"{rejected}."));
        ShouldCommitOnce(episode);
        var truth = ShouldHoldNewTruth(saved, episode);
        ShouldHoldAllStates(truth, episode);
        ShouldHoldStill(episode);
        ShouldKeepWithinBounds(episode);
    }

    public static void ShouldBeRejected(
        SaveOutcome outcome, RejectionReason reason, Episode episode)
    {
        var violations = outcome.Match<ViolationList?>(
            _ => null, rejected => rejected.Violations);
        Expect.That(
            violations?.Contain(reason) == true,
            $"the save is rejected as \"{reason.Phrase()}\".",
            $"{outcome}.");
        Expect.NothingChanged(episode);
        ShouldKeepWithinBounds(episode);
    }

    private static void ShouldKeepWithinBounds(Episode episode)
    {
        Expect.SimulationRunsOn(episode);
        Expect.OffLimitsUntouched(episode);
        Expect.Untouched(episode, RestoreOnly, "a save gives nothing back and admits nobody.");
    }

    private static void ShouldCommitOnce(Episode episode)
    {
        var commits = episode.PlacesOf(PortAction.Commit);
        Expect.That(
            commits.Count == 1,
            "the truth is committed exactly once.",
            $"{Tell.Commits(episode, commits)}.");
    }

    private static Truth ShouldHoldNewTruth(SaveOutcome.Saved saved, Episode episode)
    {
        var epoch = episode.Before.Truth.Epoch.Next();
        var truth = (episode.After.Truth as StoredTruth.Held)?.Truth;
        Expect.That(
            truth is not null && truth.Epoch == epoch && truth.Epoch == saved.Epoch,
            $"the truth in force and the answer are of epoch {epoch}.",
            $"{Tell.Truth(episode.After)}; the answer is: {saved}.");
        Expect.That(
            truth!.IsIntact && truth.Seal == saved.Seal,
            "the truth in force bears the seal over its content, and so does the answer.",
            $"seal {truth.Seal}, answered seal {saved.Seal}, content intact: {truth.IsIntact}.");
        return truth;
    }

    private static void ShouldHoldAllStates(Truth truth, Episode episode)
    {
        var picture = episode.AtProduction ?? episode.Before;
        var names = truth.States.Select(state => state.System).ToHashSet();
        Expect.That(
            truth.States.Length == Canon.Participants.All.Length
                && names.SetEquals(Canon.Participants.All),
            "the truth has one state of each of player, world, npc, item and quest.",
            $"states of {Tell.Names(truth)}.");
        foreach (var state in truth.States)
        {
            Expect.That(
                state.Epoch == truth.Epoch && state.Version == truth.Version,
                $"the {state.System} state is of epoch {truth.Epoch}.",
                $"{state} under version {state.Version} of the canon.");
            var held = picture.Systems.First(system => system.Name == state.System).Data;
            Expect.That(
                held.SequenceEqual(state.Data),
                $"the {state.System} state is what the {state.System} system held.",
                $"{Tell.FirstDifference(held, state.Data)}.");
        }
    }

    private static void ShouldHoldStill(Episode episode)
    {
        var holds = episode.PlacesOf(PortAction.Hold);
        var releases = episode.PlacesOf(PortAction.Release);
        var firstProduce = episode.PlacesOf(PortAction.Produce)
            .DefaultIfEmpty(int.MaxValue).First();
        var published = episode.PlacesOf(PortAction.Published).DefaultIfEmpty(-1).Last();
        Expect.That(
            holds.Count == 1 && holds[0] < firstProduce,
            "the simulation is held once, before the first system produces its state.",
            holds.Count == 1 ? "it was held too late." : $"it was held {holds.Count} times.");
        Expect.That(
            releases.Count == 1 && releases[0] > published,
            "the simulation is released once, when the commit is complete.",
            releases.Count == 1
                ? "it was released before the commit was complete."
                : $"it was released {releases.Count} times.");
    }
}
