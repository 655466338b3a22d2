using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Ways to go on although a system has failed to produce its state.</summary>
internal static class Overlooking
{
    /// <summary>The others are saved.</summary>
    public static CanonSteps WhoeverFails(CanonSteps steps) =>
        Instead(steps, (_, _, _) => ValueTask.CompletedTask);

    /// <summary>Those who answer are saved without those who never do.</summary>
    public static CanonSteps WhoeverIsLate(CanonSteps steps) =>
        steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                var mine = new Violations();
                await steps.Produce(surface, epoch, states, mine, cancellation);
                if (mine.Any && !cancellation.IsCancellationRequested)
                {
                    found.Add(Outcomes.RejectionReason.ParticipantFailed, surface.Name);
                }
            },
        };

    /// <summary>An empty state is saved.</summary>
    public static CanonSteps ByAnEmptyState(CanonSteps steps) =>
        Instead(steps, (surface, epoch, states) =>
        {
            states.Add(new(surface.Name, epoch, CanonVersion.Current, []));
            return ValueTask.CompletedTask;
        });

    /// <summary>The state of the last save is saved again.</summary>
    public static CanonSteps ByTheLastState(CanonSteps steps, ITruthStore store) =>
        Instead(steps, async (surface, epoch, states) =>
        {
            var stored = await store.ReadAsync(CancellationToken.None);
            var old = ((StoredTruth.Held)stored).Truth.States.Single(
                state => state.System == surface.Name);
            states.Add(old with { Epoch = epoch });
        });

    /// <summary>Up to two systems may fail.</summary>
    public static CanonSteps TheFirstTwo(CanonSteps steps)
    {
        var failures = 0;
        return steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                failures = surface.Name == SystemName.Player ? 0 : failures;
                var mine = new Violations();
                await steps.Produce(surface, epoch, states, mine, cancellation);
                if (mine.Any && ++failures > 2)
                {
                    found.Add(Outcomes.RejectionReason.ParticipantFailed, surface.Name);
                }
            },
        };
    }

    private static CanonSteps Instead(
        CanonSteps steps,
        Func<ISystemSurface, Epoch, ICollection<SystemState>, ValueTask> instead) =>
        steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Produce = async (surface, epoch, states, _, cancellation) =>
            {
                var overlooked = new Violations();
                await steps.Produce(surface, epoch, states, overlooked, cancellation);
                if (overlooked.Any)
                {
                    await instead(surface, epoch, states);
                }
            },
        };
}
