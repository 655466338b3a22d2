using System.Runtime.CompilerServices;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What is expected of every request, whatever else it is about.</summary>
internal static class Expect
{
    // Each with the rule that puts it there.
    private static readonly Dictionary<PortAction, string> OffLimits = new()
    {
        [PortAction.Listen] = "22.8-7.5",
        [PortAction.ReadTick] = "21.0-4.5",
        [PortAction.Enrol] = "21.1-7.11",
        [PortAction.Evaluate] = "21.1-7.9",
        [PortAction.EmitIntent] = "22.8-6.4",
        [PortAction.Activate] = "21.1-7.10",
    };

    /// <param name="isSo">Whether it is so.</param>
    /// <param name="expected">What has to be, as a sentence.</param>
    /// <param name="found">What is, as a sentence.</param>
    /// <param name="rule">The rule of the canon that asks for it; null: that of the scenario.</param>
    /// <exception cref="RuleBreachException">It is not so.</exception>
    public static void That(
        bool isSo,
        [InterpolatedStringHandlerArgument(nameof(isSo))] Sentence expected,
        [InterpolatedStringHandlerArgument(nameof(isSo))] Sentence found,
        string? rule = null)
    {
        if (!isSo)
        {
            throw new RuleBreachException(
                expected.ToString(), found.ToString(), rule, expected.Pattern);
        }
    }

    /// <summary>Surroundings are off limits, and no system is activated.</summary>
    public static void OffLimitsUntouched(ObservedRequest request)
    {
        var touch = request.Journal.FirstOrDefault(entry =>
            entry.Action is PortAction action && OffLimits.ContainsKey(action));
        That(
            touch is null,
            "nothing is done to what is off limits to persistence.",
            $"{touch}.",
            touch is null ? null : OffLimits[(PortAction)touch.Action]);
    }

    public static void Untouched(
        ObservedRequest request,
        IReadOnlyCollection<PortAction> actions,
        string expected)
    {
        var touch = request.Journal.FirstOrDefault(
            entry => actions.Any(action => entry.Action.Equals(action)));
        That(touch is null, expected, $"{touch}.");
    }

    /// <summary>
    /// The simulation runs on afterwards, and each hold was matched by one release.
    /// </summary>
    public static void SimulationRunsOn(ObservedRequest request)
    {
        That(
            !request.After.IsSimulationHeld,
            "the simulation is released in every case.",
            "the simulation is still held after the answer.",
            "21.1-6.6");
        var (holds, releases) = (request.Count(PortAction.Hold), request.Count(PortAction.Release));
        var failed = request.Count(PortAction.NotHeld);
        That(
            releases >= holds - failed && releases <= holds,
            "each hold of the simulation is matched by one release.",
            $"{holds} holds and {releases} releases.",
            "21.1-6.6");
    }

    /// <summary>Truth and systems are exactly as they were.</summary>
    /// <param name="request">What was observed.</param>
    /// <param name="keeping">Systems that refused to discard what they had been given: they may
    /// still have it.</param>
    public static void NothingChanged(
        ObservedRequest request, IReadOnlySet<SystemName>? keeping = null)
    {
        That(
            request.After.Truth == request.Before.Truth,
            $"the truth in force is untouched: {Describe.Truth(request.Before)}.",
            $"{Describe.Truth(request.After)}.",
            "21.1-6.2");
        var isSale = request.Count(PortAction.Mutated) > 0;
        foreach (var (was, now) in request.Before.Systems.Zip(request.After.Systems))
        {
            var isSame = was.Status == now.Status && (isSale || was.Data.SequenceEqual(now.Data));
            var isKept = now.Status == SystemStatus.Restored && keeping?.Contains(now.Name) == true;
            That(
                isSame || isKept,
                $"the {was.Name} system is as it was: {Describe.System(was)}.",
                $"{Describe.System(now)}.",
                "22.8-8.5");
        }

        That(
            request.After.AreObserversAdmitted == request.Before.AreObserversAdmitted,
            "observers are not admitted.",
            "observers were admitted.",
            "22.8-5.5");
    }
}
