using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Wrong ways to give systems their states back.</summary>
internal static class Returning
{
    /// <summary>When one system has its state back, something else is done.</summary>
    public static CanonSteps AndThen(CanonSteps steps, SystemName system, Action next) =>
        steps with
        {
            TakeBack = async (surface, truth, found, cancellation) =>
            {
                await steps.TakeBack(surface, truth, found, cancellation);
                if (surface.Name == system)
                {
                    next();
                }
            },
        };

    /// <summary>One system is given nothing.</summary>
    public static CanonSteps NothingTo(CanonSteps steps, SystemName system) =>
        steps with
        {
            TakeBack = (surface, truth, found, cancellation) => surface.Name == system
                ? ValueTask.CompletedTask
                : steps.TakeBack(surface, truth, found, cancellation),
        };

    /// <summary>One system is given what somebody tells instead of what is true.</summary>
    public static CanonSteps Told(
        CanonSteps steps, SystemName system, INonAuthoritativeSource source) =>
        steps with
        {
            TakeBack = async (surface, truth, found, cancellation) =>
            {
                await steps.TakeBack(surface, truth, found, cancellation);
                var story = surface.Name == system ? await source.TellAsync(cancellation) : [];
                foreach (var told in story.Where(state => state.System == system))
                {
                    await surface.TakeBackAsync(told with { Epoch = truth.Epoch }, cancellation);
                }
            },
        };

    /// <summary>A system whose state is missing is given an empty one.</summary>
    public static CanonSteps EmptyForMissing(
        CanonSteps steps, params IEnumerable<SystemName> overlooked) =>
        steps.WithoutDatumRule<ResolvedBindings>()
            .SeeingNames(names => names.Union(overlooked)) with
        {
            TakeBack = (surface, truth, found, cancellation) => steps.TakeBack(
                surface, WithAll(truth), found, cancellation),
        };

    /// <summary>A system that fails to take its state back is overlooked.</summary>
    public static CanonSteps Overlooking(CanonSteps steps) =>
        steps with
        {
            TakeBack = (surface, truth, _, cancellation) =>
                steps.TakeBack(surface, truth, new Violations(), cancellation),
        };

    /// <summary>Everybody is given back what there is; the truth is judged afterwards.</summary>
    public static CanonSteps BeforeJudging(CanonSteps steps, IGameServer server) =>
        steps with
        {
            JudgeSeal = (truth, found) =>
            {
                foreach (var state in truth.States)
                {
                    var surface = server.Surfaces.FirstOrDefault(one => one.Name == state.System);
                    surface?.TakeBackAsync(state, CancellationToken.None).AsTask().Wait();
                }

                steps.JudgeSeal(truth, found);
            },
        };

    /// <summary>The systems take their states back in an order that depends on the truth.</summary>
    public static CanonSteps InOrderOf(
        CanonSteps steps, IGameServer server, Func<Truth, IEnumerable<SystemName>> order)
    {
        var next = 0;
        return steps with
        {
            TakeBack = (_, truth, found, cancellation) =>
            {
                var name = order(truth).ElementAt(next++ % truth.States.Length);
                var surface = server.Surfaces.First(one => one.Name == name);
                return steps.TakeBack(surface, truth, found, cancellation);
            },
        };
    }

    /// <summary>Systems discard one after the other, up to the first that refuses.</summary>
    public static async ValueTask DiscardUpToARefusal(
        IReadOnlyList<ISystemSurface> surfaces, Violations found)
    {
        try
        {
            foreach (var surface in surfaces)
            {
                await surface.DiscardAsync();
            }
        }
        catch (Exception)
        {
            found.Add(Outcomes.RejectionReason.ParticipantFailed, SystemName.None);
        }
    }

    private static Truth WithAll(Truth truth) =>
        Retelling.Sealed(truth, [.. Participants.All.Select(name =>
            truth.States.FirstOrDefault(state => state.System == name)
                ?? new(name, truth.Epoch, truth.Version, []))]);
}
