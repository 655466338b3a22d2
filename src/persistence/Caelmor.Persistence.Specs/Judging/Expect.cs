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
    public static void OffLimitsUntouched(ObservedRequest request) =>
        Untouched(request, OffLimits, "nothing is done to what is off limits to persistence.");

    public static void Untouched(
        ObservedRequest request, IReadOnlyCollection<PortAction> actions, string expected)
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
            "the simulation is still held after the answer.");
        var (holds, releases) = (request.Count(PortAction.Hold), request.Count(PortAction.Release));
        var failed = request.Count(PortAction.NotHeld);
        That(
            releases >= holds - failed && releases <= holds,
            "each hold of the simulation is matched by one release.",
            $"{holds} holds and {releases} releases.");
    }

    /// <summary>Truth and systems are exactly as they were.</summary>
    public static void NothingChanged(ObservedRequest request)
    {
        That(
            request.After.Truth == request.Before.Truth,
            $"the truth in force is untouched: {Describe.Truth(request.Before)}.",
            $"{Describe.Truth(request.After)}.");
        var isSale = request.Count(PortAction.Mutated) > 0;
        foreach (var (was, now) in request.Before.Systems.Zip(request.After.Systems))
        {
            var isSame = was.Status == now.Status && (isSale || was.Data.SequenceEqual(now.Data));
            That(
                isSame,
                $"the {was.Name} system is as it was: {Describe.System(was)}.",
                $"{Describe.System(now)}.");
        }

        That(
            request.After.AreObserversAdmitted == request.Before.AreObserversAdmitted,
            "observers are not admitted.",
            "observers were admitted.");
    }
}
