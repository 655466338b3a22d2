using System.Runtime.CompilerServices;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What is expected of every request, whatever else it is about.</summary>
internal static class Expect
{
    private static readonly PortAction[] OffLimits =
    [
        PortAction.Listen, PortAction.ReadTick, PortAction.Enrol, PortAction.Evaluate,
        PortAction.EmitIntent, PortAction.Activate,
    ];

    public static void That(
        bool isSo,
        [InterpolatedStringHandlerArgument(nameof(isSo))] Sentence expected,
        [InterpolatedStringHandlerArgument(nameof(isSo))] Sentence found)
    {
        if (!isSo)
        {
            throw new RuleBreachException(expected.ToString(), found.ToString());
        }
    }

    /// <summary>Surroundings are off limits, and no system is activated.</summary>
    public static void OffLimitsUntouched(Episode episode) =>
        Untouched(episode, OffLimits, "nothing is done to what is off limits to persistence.");

    public static void Untouched(
        Episode episode, IReadOnlyCollection<PortAction> actions, string expected)
    {
        var touch = episode.Journal.FirstOrDefault(entry => actions.Any(action => entry.Action.Equals(action)));
        That(touch is null, expected, $"{touch}.");
    }

    /// <summary>
    /// The simulation runs on afterwards, and each hold was matched by one release.
    /// </summary>
    public static void SimulationRunsOn(Episode episode)
    {
        That(
            !episode.After.IsSimulationHeld,
            "the simulation is released in every case.",
            "the simulation is still held after the answer.");
        var (holds, releases) = (episode.Count(PortAction.Hold), episode.Count(PortAction.Release));
        That(
            holds == releases,
            "each hold of the simulation is matched by one release.",
            $"{holds} holds and {releases} releases.");
    }

    /// <summary>Truth and systems are exactly as they were.</summary>
    public static void NothingChanged(Episode episode)
    {
        That(
            episode.After.Truth == episode.Before.Truth,
            $"the truth in force is untouched: {Tell.Truth(episode.Before)}.",
            $"{Tell.Truth(episode.After)}.");
        var isSale = episode.Count(PortAction.Mutated) > 0;
        foreach (var (was, now) in episode.Before.Systems.Zip(episode.After.Systems))
        {
            var isSame = was.Status == now.Status && (isSale || was.Data.SequenceEqual(now.Data));
            That(
                isSame,
                $"the {was.Name} system is as it was: {Tell.System(was)}.",
                $"{Tell.System(now)}.");
        }

        That(
            episode.After.AreObserversAdmitted == episode.Before.AreObserversAdmitted,
            "observers are not admitted.",
            "observers were admitted.");
    }
}
